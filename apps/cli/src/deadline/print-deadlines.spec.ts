import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CommandEnd, EXIT } from '../exit-codes';
import type { DeadlineOptions } from './ledger-from-options';
import { printDeadlines } from './print-deadlines';

interface Printed {
  readonly out: string;
  readonly err: string;
  readonly end: unknown;
}

async function print(options: Partial<DeadlineOptions> & { received: string }, input = ''): Promise<Printed> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  stdin.end(input);
  const end = await printDeadlines(
    { zone: 'Europe/Brussels', calendar: 'BE', ...options },
    { stdin, stdout, stderr },
  ).catch((error: unknown) => error);
  stdout.end();
  stderr.end();
  return { out: await out, err: await err, end };
}

async function json(options: Partial<DeadlineOptions> & { received: string }): Promise<unknown> {
  return JSON.parse((await print({ ...options, json: true })).out);
}

describe('deadline --json', () => {
  it('prints exactly the seven dates, in this order', async () => {
    const { out } = await print({ received: '2026-01-12T10:00', json: true });
    expect(out).toBe(
      '{"receiptDate":"2026-01-12","due":"2026-02-12","extensionNoticeBy":"2026-02-12","extendedDue":"2026-04-13",' +
        '"dueIfPauseHolds":"2026-02-12","internalTarget":"2026-02-05","dueInstant":"2026-02-12T22:59:59Z"}\n',
    );
  });

  it.each([
    ['a local time in another zone', { received: '2025-02-28T23:30', zone: 'UTC' }, { receiptDate: '2025-02-28' }],
    ['an instant', { received: '2025-02-28T23:30Z' }, { receiptDate: '2025-03-01', due: '2025-04-01' }],
    ['a day', { received: '2026-01-12' }, { receiptDate: '2026-01-12' }],
    ['the OJ list', { received: '2026-10-02', policy: ['holidays=OJ_LIST'] }, { due: '2026-11-03' }],
    ['a pause', { received: '2026-01-12', pause: ['2026-01-13..2026-01-20'] }, { dueIfPauseHolds: '2026-02-19' }],
    ['a pause without an end', { received: '2026-01-12', pause: ['2026-01-13..'] }, { dueIfPauseHolds: '2026-02-12' }],
    [
      'a late question',
      { received: '2026-01-12', pause: ['2026-02-02..2026-02-09'] },
      { dueIfPauseHolds: '2026-02-12' },
    ],
    [
      'a pause under another policy',
      { received: '2026-01-12', pause: ['2026-01-13T10:00..2026-01-20'], policy: ['clock.pausePolicy=ICO_RESTART'] },
      { dueIfPauseHolds: '2026-02-20' },
    ],
    ['a valid notice', { received: '2025-03-05', extensionNotice: '2025-04-07' }, { extendedDue: '2025-06-05' }],
    ['a void notice', { received: '2025-07-19', extensionNotice: '2025-09-13' }, { extendedDue: null }],
  ])('reads %s', async (_, options, expected) => {
    expect(await json(options)).toMatchObject(expected);
  });
});

describe('deadline as a table', () => {
  it('says every date with its weekday and why', async () => {
    const { out } = await print({ received: '2025-03-05', extensionNotice: '2025-04-07' });
    expect(out).toMatch(/^Due \(strict\) +Mon 2025-04-07 +one month after 2025-03-05/m);
    expect(out).toMatch(/^ +2025-04-05 is a Saturday: on to the next day/m);
    expect(out).toMatch(/^Extended due +Thu 2025-06-05/m);
    expect(out).toContain('WARNING: notice sent on 2025-04-07');
    expect(out).toContain('Policy: clock-1');
  });

  it('names the public holiday that a date was moved over', async () => {
    const { out } = await print({ received: '2025-03-20' });
    expect(out).toMatch(/^ +2025-04-21 is a public holiday \(Easter Monday\): on to the next day/m);
  });

  it('says that there is no extended date, and why a pause does not count', async () => {
    const options = { received: '2025-07-19', extensionNotice: '2025-09-13', pause: ['2025-08-10..2025-08-12'] };
    const { out } = await print(options);
    expect(out).toMatch(/^Extended due +none +no extension: notice sent on 2025-09-13, after 2025-08-19, is void/m);
    expect(out).toContain('pause asked on 2025-08-10 does not count: asked-too-late');
  });
});

describe('deadline --received -', () => {
  it('answers each line, whatever ends it, and passes over empty ones', async () => {
    const { out, err, end } = await print({ received: '-' }, '2026-01-12T10:00\r\n\n2025-02-28T23:30Z\n2026-08-31');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { due: string });
    expect(lines.map((line) => line.due)).toEqual(['2026-02-12', '2025-04-01', '2026-09-30']);
    expect([err, end]).toEqual(['', undefined]);
  });

  it('names a bad line by its number, answers the others and ends with the code for bad input', async () => {
    const { out, err, end } = await print({ received: '-' }, '2026-01-12\n\nsoon\n2040-12-01\n2026-01-13\n');
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain('line 3: "soon" is not an instant');
    expect(err).toContain('line 4: the public holidays of 2041 are not known');
    expect(end).toMatchObject({ exitCode: EXIT.badInput, message: '2 of 5 lines could not be answered' });
  });

  it('prints nothing for nothing', async () => {
    expect(await print({ received: '-' })).toEqual({ out: '', err: '', end: undefined });
  });
});

describe('deadline with bad input', () => {
  it.each([
    [{ received: 'soon' }, '--received: "soon" is not an instant'],
    [{ received: '2026-02-30' }, '--received: "2026-02-30"'],
    [{ received: `${'9'.repeat(200)}` }, `--received: "${'9'.repeat(40)}..."`],
    [{ received: '2040-12-01' }, '--received: the public holidays of 2041'],
    [{ received: '2026-01-12', zone: 'Mars/Base' }, '--zone: "Mars/Base"'],
    [{ received: '2026-01-12', calendar: 'XX' }, '--calendar: "XX" is not held; held are BE'],
    [{ received: '2026-01-12', policy: ['holidays'] }, '--policy "holidays": expected KEY=VALUE'],
    [{ received: '2026-01-12', policy: ['holidays=NONE'] }, 'allowed: BE_STATUTORY, OJ_LIST'],
    [{ received: '2026-01-12', policy: ['sundays=OJ_LIST'] }, 'unknown policy "sundays"'],
    [{ received: '2026-01-12', pause: ['2026-01-13'] }, '--pause "2026-01-13": expected ASKED..COMPLETE'],
    [{ received: '2026-01-12', pause: ['..2026-01-13'] }, '--pause: "" is not a date'],
    [{ received: '2026-01-12', pause: ['2026-01-20..2026-01-13'] }, 'complete before it was asked'],
    [{ received: '2026-01-12', extensionNotice: 'tomorrow' }, '--extension-notice: "tomorrow" is not a date'],
  ])('%j: names the option and prints no date', async (options, message) => {
    const { out, end } = await print(options);
    expect(out).toBe('');
    expect(end).toBeInstanceOf(CommandEnd);
    expect(end).toMatchObject({ exitCode: EXIT.badInput, message: expect.stringContaining(message) as string });
  });
});
