import type { Command } from 'commander';
import type { ScreenedRow } from '@habeas/casework/suppression';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { ending } from '../suppression/command-errors';

const MORE_HELP = `
Prints each row that must not be loaded, by its number as a spreadsheet counts (the header is row 1), and for which purposes; never a
value. A row whose identifier cannot be read is printed too: nobody can say that it may be loaded. Whoever was erased is suppressed
for every purpose. A file of any size is read in constant memory: comma, semicolon, tab or bar, quoted or not, UTF-8 or UTF-16.
Columns that are named email, phone_number, customer_number or account_id need no --column. A postal address that stands
in several columns is named with + between them. It is compared by postcode, street, number and box; a street has one name in French and
another in Dutch, and these are two addresses.
--json prints one object: rows (row, purposes, unreadable), then read, suppressed and not_readable.
Ends with code 1 when any row must not be loaded. Recorded in the audit.

Examples:
  habeas suppression screen leads.csv --column email=E-mail --column phone_number=GSM --purpose direct-marketing
  habeas suppression screen houses.csv --column address=Street+Number+Box+Postcode+Town
  habeas suppression screen - --json < leads.csv`;

interface Options {
  column: Record<string, string>;
  purpose: string[];
  brand?: string;
  json?: boolean;
}

/** `habeas suppression screen FILE.csv`: which rows of an import must not be loaded. */
export function register(program: Command): void {
  group(program, 'suppression', 'who must not be processed for a purpose, or must stay erased')
    .command('screen')
    .description('print which rows of a CSV file must not be loaded')
    .argument('<file>', 'a CSV file with a header; - for standard input')
    .option('--column <KIND=NAME>', 'the column that holds this kind of identifier; may be repeated', column, {})
    .option('--purpose <KEY>', 'for what the file is used; may be repeated; everything when left out', list, [])
    .option('--brand <KEY>', 'for which brand the file is used; any when left out')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(screened);
}

async function screened(file: string, { column: columns, purpose: purposes, brand, json }: Options): Promise<void> {
  const { rows, suppressed, unreadable } = await ending('suppression screen', async () => {
    const { screen } = await import('../suppression/screen');
    let before = '{"rows":[\n';
    const asJson = (row: ScreenedRow) => {
      const text = `${before}${JSON.stringify(row)}`;
      before = ',\n';
      return text;
    };
    const counts = await screen(file, { columns, purposes, brand: brand ?? null }, json ? asJson : asText);
    const { rows: read, suppressed, unreadable } = counts;
    const end = `],\n"read":${read},"suppressed":${suppressed},"not_readable":${unreadable}}\n`;
    if (json) process.stdout.write(`${before === ',\n' ? '\n' : before}${end}`);
    return counts;
  });
  process.stderr.write(`${rows} rows read; ${suppressed} must not be loaded, ${unreadable} could not be compared.\n`);
  if (suppressed + unreadable > 0) throw new CommandEnd(EXIT.faultsFound);
}

function asText({ row, purposes, unreadable }: ScreenedRow): string {
  return `row ${row}: ${[...purposes, ...(unreadable ? ['an identifier cannot be read'] : [])].join(', ')}\n`;
}

function column(text: string, before: Record<string, string>): Record<string, string> {
  const [kind, ...name] = text.split('=');
  if (!kind || name.join('=') === '')
    throw new CommandEnd(EXIT.badInput, `--column ${text}: say KIND=NAME, as email=E-mail`);
  return { ...before, [kind]: name.join('=') };
}

function list(text: string, before: string[]): string[] {
  return [...before, text];
}
