import { allowedValues, CLOCK_POLICY_KEYS } from '@habeas/domain';
import type { Command } from 'commander';
import type { DeadlineOptions } from '../deadline/ledger-from-options';

const collect = (value: string, before: readonly string[] = []) => [...before, value];

const policies = CLOCK_POLICY_KEYS.map((key) => `  ${key.padEnd(34)}${allowedValues(key)}`).join('\n');

const MORE_HELP = `
Policy switches, the default first:
${policies}

Examples:
  habeas deadline --received 2026-01-12T10:00
  habeas deadline --received 2025-02-28T23:30Z --json
  habeas deadline --received 2026-01-12 --pause 2026-01-13..2026-01-20 --policy clock.pausePolicy=ICO_RESTART
  habeas deadline --received - < receipts.txt      one JSON line for each line; a bad line is named on standard error

--json prints receiptDate, due, extensionNoticeBy, extendedDue, dueIfPauseHolds, internalTarget and dueInstant.
extendedDue is what a valid notice would give; with --extension-notice, null when that notice is not valid.`;

/** `habeas deadline`: every legal date of a request and the reason for each. Needs no database. */
export function register(program: Command): void {
  program
    .command('deadline')
    .description('print every legal date of a request and the reason for each')
    .requiredOption('--received <WHEN>', 'ISO instant, local time or day of receipt; - reads one a line')
    .option('--zone <ZONE>', "the controller's time zone", 'Europe/Brussels')
    .option('--calendar <CODE>', 'the calendar of public holidays', 'BE')
    .option('--policy <KEY=VALUE>', 'a policy switch; may be repeated', collect)
    .option('--pause <ASKED..COMPLETE>', 'a justified question and its complete answer; may be repeated', collect)
    .option('--extension-notice <DATE>', 'the day on which a notice of extension was sent')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (options: DeadlineOptions) => {
      const { printDeadlines } = await import('../deadline/print-deadlines');
      await printDeadlines(options, process);
    });
}
