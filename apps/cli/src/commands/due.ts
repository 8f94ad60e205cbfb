import { type Command, InvalidArgumentError } from 'commander';
import { CommandEnd, EXIT } from '../exit-codes';

const MOST_DAYS = 120;
const MORE_HELP = `
Days are local days of the controller. Late and due count open requests by their strict legal date, or by an earlier date of its own that
something beside the rights has; answers are those of the last 90 days, in time by the legal date, and the median counts calendar days from
receipt to answer. Nothing that is printed tells of a person who asked.
--json prints one object: today, until, since, total, byRight, byMatter, byBrand, byColleague (each with open, late, due, answered, inTime,
medianDays) and requests, one entry for each date (reference, brand, rights, matter, receivedOn, answerBy, extended, assignee), the nearest
first.
Ends with code 1 when something is late.

Examples:
  habeas due
  habeas due --days 14 --json`;

function daysOf(value: string): number {
  if (/^\d{1,3}$/.test(value) && Number(value) <= MOST_DAYS) return Number(value);
  throw new InvalidArgumentError(`It is a whole number from 0 to ${MOST_DAYS}.`);
}

/** `habeas due`: what is late, what is due, and how the office kept its dates. */
export function register(program: Command): void {
  program
    .command('due')
    .description('print which requests are late or due, and how many were answered in time')
    .option('--days <N>', 'how many calendar days to look ahead', daysOf, 7)
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async ({ days, json }: { days: number; json?: boolean }) => {
      const { readDue } = await import('../due/read-due');
      const { dueText } = await import('../due/due-text');
      const due = await readDue(days);
      process.stdout.write(json ? `${JSON.stringify(due, null, 2)}\n` : dueText(due));
      if (due.total.late > 0) throw new CommandEnd(EXIT.faultsFound);
    });
}
