import type { Command } from 'commander';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import type { SeeEntry } from '../audit/verify-export';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
Needs nothing but the file: no database, no key, no network. Each entry carries the SHA-256 of its canonical JSON (keys sorted,
no white space, without "hash") and the hash of the entry before; any tool can recompute it.

Found by the file alone: an entry that was altered, removed, re-ordered or inserted, at its exact line.
Found only with --head: an end that was cut off, and a chain that was rebuilt as a whole. Note the head that each export
prints somewhere that this installation cannot write; a later export must still contain it.

--list prints each entry that holds as one line in plain English before the verdict.

Examples:
  habeas audit verify audit.ndjson --head 3f1c...
  habeas audit verify audit.ndjson --list
  habeas audit export | habeas audit verify -`;

/** `habeas audit verify FILE|-`: whether an exported audit is whole. Needs no database. */
export function register(program: Command): void {
  group(program, 'audit', 'the audit chain')
    .command('verify')
    .description('check an exported audit, with nothing but the file')
    .argument('<file>', 'what `habeas audit export` wrote; - reads standard input')
    .option('--head <HASH>', 'a head hash that was noted elsewhere, of this export or of an earlier one')
    .option('--list', 'print each entry that holds, in plain English')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (file: string, options: { head?: string; list?: boolean; json?: boolean }) => {
      const head = options.head?.toLowerCase();
      if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
        throw new CommandEnd(EXIT.badInput, 'audit verify: --head must be 64 hexadecimal digits');
      if (options.list && options.json)
        throw new CommandEnd(
          EXIT.badInput,
          'audit verify: --list is for people and --json for programs; give one of them',
        );
      const { verifyExport } = await import('../audit/verify-export');
      const { linesOf } = await import('../audit/lines');
      const { verdictText } = await import('../audit/verdict-text');
      const verdict = await verifyExport(linesOf(chunksOf(file)), head, options.list ? await listing() : undefined);
      process.stdout.write(options.json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictText(verdict));
      if (!verdict.ok) throw new CommandEnd(EXIT.faultsFound);
    });
}

/** Prints at the pace of the reader: an audit is longer than memory. */
async function listing(): Promise<SeeEntry> {
  const { entryText } = await import('../audit/entry-text');
  return async (entry) => {
    if (!process.stdout.write(entryText(entry))) await once(process.stdout, 'drain');
  };
}

async function* chunksOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  input.setEncoding('utf8');
  try {
    for await (const chunk of input) yield String(chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.badInput, `audit verify: ${file} cannot be read (${code ?? 'no code'})`);
  }
}
