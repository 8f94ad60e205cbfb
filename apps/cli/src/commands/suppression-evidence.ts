import type { Command } from 'commander';
import { isIsoDate } from '@habeas/domain';
import type { SuppressionEvidence } from '@habeas/casework/suppression';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { ending } from '../suppression/command-errors';

const MORE_HELP = `
For an inquiry: what was stopped, for which purpose, since when and until when. Of a person there is a keyed hash, which nobody can read;
whoever has the address or the number can ask this installation whether it stands there (habeas suppression screen). audit names the links
of the audit that tell of it: habeas audit export proves these. sender and event name the report of a mail platform or an SMS gateway by
which it came to be, and sources what each source that was told of it answered (marketing:done). Days are those of the controller, both included. Recorded in the audit.
--json prints one object a line. Ends with code 0, also where there is nothing.

Example:
  habeas suppression evidence --from 2026-01-01 --to 2026-03-31 --purpose location-analytics > opt-outs.csv`;

const HEADER = 'purpose,brand,kind,hash,since,lifted,request,audit,sender,event,sources\n';

interface Options {
  from: string;
  to: string;
  purpose?: string;
  json?: boolean;
}

/** `habeas suppression evidence`: the opt-outs of a period, without a person in them. */
export function register(program: Command): void {
  group(program, 'suppression', 'who must not be processed for a purpose, or must stay erased')
    .command('evidence')
    .description('print what was stopped in a period, by keyed hash, with the links of the audit')
    .requiredOption('--from <DAY>', 'the first day, YYYY-MM-DD')
    .requiredOption('--to <DAY>', 'the last day, YYYY-MM-DD')
    .option('--purpose <KEY>', 'only this purpose, on every channel')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', MORE_HELP)
    .action(evidenced);
}

async function evidenced({ from, to, purpose, json }: Options): Promise<void> {
  if (!isIsoDate(from) || !isIsoDate(to) || from > to)
    throw new CommandEnd(EXIT.badInput, 'suppression evidence: --from and --to are days, YYYY-MM-DD, in this order');
  const printed = await ending('suppression evidence', async () => {
    const { printEvidence } = await import('../suppression/evidence');
    if (!json) process.stdout.write(HEADER);
    return printEvidence({ from, to, purpose: purpose ?? null }, json ? asJson : asCsv);
  });
  process.stderr.write(`${printed} entries of the ledger.\n`);
}

function asJson({ id: _id, ...entry }: SuppressionEvidence): string {
  return `${JSON.stringify(entry)}\n`;
}

/** No field of it can hold a comma: keys, hexadecimal digits, instants, numbers. */
function asCsv(entry: SuppressionEvidence): string {
  const { purpose, brand, identifierType, hash, since, liftedAt, reference, auditEntries } = entry;
  const { sender, event, sources } = entry;
  const came = [reference ?? '', auditEntries.join(' '), sender ?? '', event ?? '', sources.join(' ')];
  return `${[purpose, brand, identifierType, hash, since, liftedAt ?? '', ...came].join(',')}\n`;
}
