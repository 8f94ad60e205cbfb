import { fork, type ChildProcess } from 'node:child_process';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DEFAULT_MAIL_LIMITS, type MailHead, type MailLimits, type ParsedMail } from './parsed-mail';
import type { UnreadableMail, UnreadableReason } from './parsed-mail';
import { Turns } from './turns';

type Report =
  | { kind: 'head'; head: MailHead }
  | { kind: 'mail'; mail: ParsedMail }
  | { kind: 'unreadable'; reason: UnreadableReason };

type Outcome = { mail: ParsedMail } | { reason: UnreadableReason };

const ENTRY = path.join(__dirname, 'process', 'main.mjs');

/** A burst of messages waits; a process for each of them would fill the machine's memory. */
const turns = new Turns(4);

/**
 * Reads one raw message (RFC 5322) in a process of its own, so that no message can take this one down:
 * its time, memory and input are bounded, it gets no environment, and may neither write files nor start processes.
 *
 * @param raw the bytes as a stream, or the path of a file that holds them; never held whole in this process
 * @param limits see `MailLimits`
 * @returns the mail, or why it is unreadable with what its headers said
 * @throws the stream's or file's own error when the bytes cannot be had
 */
export function parseMail(
  raw: Readable | string,
  limits: MailLimits = DEFAULT_MAIL_LIMITS,
): Promise<ParsedMail | UnreadableMail> {
  return turns.take(() => parseInProcess(raw, limits));
}

async function parseInProcess(raw: Readable | string, limits: MailLimits): Promise<ParsedMail | UnreadableMail> {
  const source = typeof raw === 'string' ? createReadStream(raw) : raw;
  const child = startProcess(limits);
  let head: MailHead | null = null;
  child.on('message', (report: Report) => {
    if (report.kind === 'head') head = report.head;
  });
  try {
    const outcome = await Promise.race([outcomeOf(child), timeOut(child, limits), tooLarge(source, child, limits)]);
    return 'mail' in outcome ? outcome.mail : { unreadable: true, reason: outcome.reason, head };
  } finally {
    child.kill('SIGKILL');
    source.destroy();
  }
}

function startProcess(limits: MailLimits): ChildProcess {
  const confined = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  return fork(ENTRY, [JSON.stringify(limits)], {
    env: {},
    execArgv: [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--disallow-code-generation-from-strings',
      confined,
      '--allow-fs-read=*',
    ],
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
}

function outcomeOf(child: ChildProcess): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    child.on('message', (report: Report) => {
      if (report.kind === 'mail') resolve({ mail: report.mail });
      if (report.kind === 'unreadable') resolve({ reason: report.reason });
    });
    child.once('error', reject);
    // V8 aborts when the heap is full; any other end without a report is the parser's own failure.
    child.once('exit', (code, signal) =>
      resolve({ reason: signal === 'SIGABRT' || code === 134 ? 'memory' : 'malformed' }),
    );
  });
}

function timeOut(child: ChildProcess, limits: MailLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ reason: 'timeout' }), limits.milliseconds);
    child.once('exit', () => clearTimeout(timer));
  });
}

/** Feeds the child and settles only when the message is over its limit or its source fails. */
function tooLarge(source: Readable, child: ChildProcess, limits: MailLimits): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const input = child.stdin;
    if (!input) return reject(new Error('the mail process has no input'));
    let bytes = 0;
    source.on('data', (chunk: Buffer | string) => {
      bytes += Buffer.byteLength(chunk);
      if (bytes > limits.totalBytes) resolve({ reason: 'too-large' });
    });
    source.once('error', reject);
    // The child closes its end when it has reported or died; its report or exit says which.
    input.on('error', () => source.unpipe(input));
    source.pipe(input);
  });
}
