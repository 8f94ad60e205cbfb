import { CALENDARS, holidaysOf, isCalendar, type CalendarKey } from '@habeas/casework/register/calendar';
import {
  clockPolicyWith,
  ClockPolicyError,
  FULL_JUSTIFICATION,
  isZone,
  localDateOf,
  parseReceivedAt,
  type DeadlineInput,
  type IsoDate,
  type Pause,
} from '@habeas/domain';
import { CommandEnd, EXIT } from '../exit-codes';

/** The options of `habeas deadline`, as text. */
export interface DeadlineOptions {
  readonly received: string;
  readonly zone: string;
  readonly calendar: string;
  readonly policy?: readonly string[];
  readonly pause?: readonly string[];
  readonly extensionNotice?: string;
  readonly json?: boolean;
}

/** A ledger that lacks only the moment of receipt, which in a stream differs from line to line. */
export type LedgerWithoutReceipt = Omit<DeadlineInput, 'receivedAt'> & { readonly calendar: CalendarKey };

const badInput = (message: string) => new CommandEnd(EXIT.badInput, message);

/** What was given, in quotes and short, safe to print. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
}

function policyFrom(settings: readonly string[] = []) {
  const overrides = settings.map((setting): [string, string] => {
    const at = setting.indexOf('=');
    if (at < 1)
      throw badInput(`--policy ${quoted(setting)}: expected KEY=VALUE, such as clock.pausePolicy=EDPB_SUSPEND`);
    return [setting.slice(0, at), setting.slice(at + 1)];
  });
  try {
    return clockPolicyWith(Object.fromEntries(overrides));
  } catch (error) {
    throw error instanceof ClockPolicyError ? badInput(`--policy: ${error.message}`) : error;
  }
}

function dayFrom(option: string, text: string, zone: string): IsoDate {
  const instant = parseReceivedAt(text, zone);
  if (instant === null) throw badInput(`${option}: ${quoted(text)} is not a date such as 2026-01-13`);
  return localDateOf(instant, zone);
}

/** A pause as documented and otherwise justified: only its timing is judged. Without an end it is still open. */
function pauseFrom(text: string, zone: string): Pause {
  const [asked = '', complete, ...more] = text.split('..');
  if (complete === undefined || more.length > 0) {
    throw badInput(`--pause ${quoted(text)}: expected ASKED..COMPLETE, such as 2026-01-13..2026-01-20`);
  }
  const pause = {
    reason: 'IDENTITY',
    askedOn: dayFrom('--pause', asked, zone),
    justification: FULL_JUSTIFICATION,
  } as const;
  if (complete === '') return pause;
  const completeOn = dayFrom('--pause', complete, zone);
  if (completeOn < pause.askedOn) throw badInput(`--pause ${quoted(text)}: complete before it was asked`);
  return { ...pause, completeOn };
}

/** Reads everything but `--received`. Throws {@link CommandEnd} that names the option at fault. */
export function ledgerFrom(options: DeadlineOptions): LedgerWithoutReceipt {
  const { zone, calendar } = options;
  if (!isZone(zone)) throw badInput(`--zone: ${quoted(zone)} is not a time zone such as Europe/Brussels`);
  if (!isCalendar(calendar))
    throw badInput(`--calendar: ${quoted(calendar)} is not held; held are ${CALENDARS.join(', ')}`);
  const policy = policyFrom(options.policy);
  const notice = options.extensionNotice;
  return {
    zone,
    calendar,
    holidays: holidaysOf(calendar, policy.holidays),
    policy,
    pauses: (options.pause ?? []).map((text) => pauseFrom(text, zone)),
    ...(notice === undefined ? {} : { extensionNoticeOn: dayFrom('--extension-notice', notice, zone) }),
  };
}
