import { createHash } from 'node:crypto';
import { type ChainEntry, type ChainFault, type ChainHead, checkLink, EMPTY_CHAIN_HEAD } from '@habeas/domain';
import { repeatsAKey } from './repeated-key';

/** What was done to an export, as far as the file itself tells it. */
export type Tampering = 'altered' | 'removed' | 're-ordered' | 'inserted' | 'cut-off' | 'not-the-noted-chain';

/** The outcome: the chain is whole, or the first line (counted from 1) that does not hold. `notedAt` is the entry of the noted head. */
export type ExportVerdict =
  | {
      ok: true;
      count: number;
      first: string;
      last: string;
      head: string;
      notedAt: number | null;
      endsWithExport: boolean;
    }
  | { ok: false; line: number; expected: number; tampering: Tampering; fault: ChainFault };

/** What is done with each entry that holds, in its order; awaited before the next is read. */
export type SeeEntry = (entry: ChainEntry) => Promise<void>;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Reads one line as it stands; undefined for what is no JSON, or says the same key twice so that readers may disagree. */
function parsed(line: string): unknown {
  try {
    const value = JSON.parse(line) as unknown;
    return repeatsAKey(line, value) ? undefined : value;
  } catch {
    return undefined;
  }
}

const seqOf = (entry: unknown) => (entry as { seq?: unknown } | null | undefined)?.seq;

/**
 * Checks an export line by line, in constant memory, with nothing but the lines.
 * @param lines one entry each, as `habeas audit export` writes them
 * @param see is told each entry that holds; nothing is told from the first broken line on
 * @param notedHead a head hash that was noted elsewhere, then or earlier; without it a cut-off end cannot be noticed
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  notedHead?: string,
  see?: SeeEntry,
): Promise<ExportVerdict> {
  const reader = lines[Symbol.asyncIterator]();
  let head: ChainHead = EMPTY_CHAIN_HEAD;
  let first: ChainEntry | undefined;
  let last: ChainEntry | undefined;
  let notedAt: number | null = null;
  for (let read = await reader.next(); !read.done; read = await reader.next()) {
    const entry = parsed(read.value);
    const fault = checkLink(head, entry, sha256);
    if (fault !== null) return brokenAt(head.seq + 1, entry, fault, reader);
    last = entry as ChainEntry;
    first ??= last;
    head = { seq: last.seq, hash: last.hash };
    if (last.hash === notedHead) notedAt = last.seq;
    await see?.(last);
  }
  if (!first || !last) return { ok: false, line: 1, expected: 1, tampering: 'cut-off', fault: 'head-mismatch' };
  if (notedHead !== undefined && notedAt === null) {
    const line = head.seq + 1;
    return { ok: false, line, expected: line, tampering: 'not-the-noted-chain', fault: 'head-mismatch' };
  }
  const endsWithExport = last.event === 'audit.exported';
  return { ok: true, count: head.seq, first: first.at, last: last.at, head: head.hash, notedAt, endsWithExport };
}

/** Every line before was in its place, so the line number is the sequence number that was expected there. */
async function brokenAt(
  expected: number,
  entry: unknown,
  fault: ChainFault,
  rest: AsyncIterator<string>,
): Promise<ExportVerdict> {
  const again = await comesLater(expected, rest);
  return { ok: false, line: expected, expected, tampering: tamperingOf(seqOf(entry), expected, fault, again), fault };
}

function tamperingOf(seq: unknown, expected: number, fault: ChainFault, comesLater: boolean): Tampering {
  if (fault === 'malformed') return 'altered';
  if (fault !== 'seq-gap') return comesLater ? 'inserted' : 'altered';
  if (typeof seq === 'number' && seq < expected) return 'inserted';
  return comesLater ? 're-ordered' : 'removed';
}

async function comesLater(seq: number, rest: AsyncIterator<string>): Promise<boolean> {
  for (let read = await rest.next(); !read.done; read = await rest.next()) {
    if (seqOf(parsed(read.value)) === seq) return true;
  }
  return false;
}
