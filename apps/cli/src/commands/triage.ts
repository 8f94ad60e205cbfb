import type { Reading } from '@habeas/casework/intake/reading';
import type { Command } from 'commander';
import { CommandEnd, EXIT } from '../exit-codes';

/** `habeas triage [FILE.eml|-]`: what would be read from a message; nothing is stored or sent. */
export function register(program: Command): void {
  program
    .command('triage')
    .description('show what would be read from a message; nothing is stored or sent')
    .argument('[file]', 'a raw message (.eml), or plain text; "-" or nothing reads standard input', '-')
    .option('--json', 'print one JSON object')
    .action(async (file: string, options: { json?: boolean }) => {
      const reading = await read(file);
      process.stdout.write(options.json ? `${JSON.stringify(asJson(reading), null, 2)}\n` : asText(reading));
    });
}

async function read(file: string): Promise<Reading> {
  const { parseMail } = await import('@habeas/platform/mail/parsing');
  const parsing = parseMail(file === '-' ? process.stdin : file);
  // The rules load while the other process parses; a failure of the input is met below.
  parsing.catch(() => undefined);
  const { readMessage, readUnreadable } = await import('@habeas/casework/intake/reading');
  const mail = await parsing.catch((error: NodeJS.ErrnoException) => {
    throw new CommandEnd(EXIT.badInput, `triage: ${file} cannot be read (${error.code ?? error.name})`);
  });
  const options = { ownAddresses: [] };
  return mail.unreadable ? readUnreadable(mail, options) : readMessage(mail, options);
}

/** The keys that other programs rely on, and no others. */
function asJson({ language, kind, rights, identifiers, needsPerson }: Reading) {
  return {
    language,
    kind,
    rights: rights.map(({ right, confidence, because }) => ({ right, confidence, because })),
    identifiers: identifiers.map(({ type, value }) => ({ type, value })),
    needsPerson,
  };
}

function asText(reading: Reading): string {
  const lines = [
    `language      ${reading.language} (${percent(reading.languageConfidence)})`,
    `kind          ${reading.kind}`,
    ...labelled(
      'rights',
      reading.rights.map((read) => `${read.right} (${percent(read.confidence)}): ${read.because}`),
    ),
    ...labelled(
      'identifiers',
      reading.identifiers.map((read) => `${read.type} ${read.value} (${read.origin})`),
    ),
    `needs person  ${reading.needsPerson ? `yes: ${reading.needsPersonBecause.join(', ')}` : 'no'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function labelled(label: string, values: string[]): string[] {
  return (values.length > 0 ? values : ['none']).map((value, at) => `${(at === 0 ? label : '').padEnd(14)}${value}`);
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
