import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { computeDeadlines, HolidaysUnknownError, parseReceivedAt, type Deadlines } from '@habeas/domain';
import { CommandEnd, EXIT } from '../exit-codes';
import { asJson, asTable } from './deadline-report';
import { ledgerFrom, quoted, type DeadlineOptions, type LedgerWithoutReceipt } from './ledger-from-options';

/** Where a command reads and writes; the process itself, or a test's own streams. */
export interface CommandStreams {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Throws `CommandEnd` when the text is no moment, or a date would fall in a year that the calendar does not hold. */
function deadlinesOf(received: string, ledger: LedgerWithoutReceipt): Deadlines {
  const receivedAt = parseReceivedAt(received, ledger.zone);
  if (receivedAt === null) {
    const expected = 'an instant such as 2026-01-12T09:00Z, a local time such as 2026-01-12T10:00, or a day';
    throw new CommandEnd(EXIT.badInput, `${quoted(received)} is not ${expected}`);
  }
  try {
    return computeDeadlines({ ...ledger, receivedAt });
  } catch (error) {
    throw error instanceof HolidaysUnknownError ? new CommandEnd(EXIT.badInput, error.message) : error;
  }
}

/** Answers each line as it comes, at the pace of the reader; a bad line is named and does not stop the others. */
async function printEachLine(ledger: LedgerWithoutReceipt, { stdin, stdout, stderr }: CommandStreams): Promise<void> {
  let line = 0;
  let bad = 0;
  for await (const text of createInterface({ input: stdin, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      if (!stdout.write(`${asJson(deadlinesOf(text.trim(), ledger))}\n`)) await once(stdout, 'drain');
    } catch (error) {
      if (!(error instanceof CommandEnd)) throw error;
      bad += 1;
      stderr.write(`line ${line}: ${error.message}\n`);
    }
  }
  if (bad > 0) throw new CommandEnd(EXIT.badInput, `${bad} of ${line} lines could not be answered`);
}

/** `habeas deadline`. Throws `CommandEnd` with the code for bad input, naming the option or the line. */
export async function printDeadlines(options: DeadlineOptions, streams: CommandStreams): Promise<void> {
  const ledger = ledgerFrom(options);
  if (options.received === '-') return printEachLine(ledger, streams);
  try {
    const deadlines = deadlinesOf(options.received, ledger);
    streams.stdout.write(`${options.json ? asJson(deadlines) : asTable(deadlines, ledger)}\n`);
  } catch (error) {
    if (error instanceof CommandEnd) throw new CommandEnd(error.exitCode, `--received: ${error.message}`);
    throw error;
  }
}
