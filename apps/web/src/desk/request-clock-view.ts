import { answerTimeliness, type Deadlines, type DeadlineReason, localDateOf } from '@habeas/domain';
import { type ClockEntry, type ClockView, type OnPosting, pausesOf, type Request } from '@habeas/casework/requests';
import { towards } from './standing';

type DateKey = ClockView['dates'][number]['key'];

/** The dates of the desk, in their order. */
const DATES: readonly DateKey[] = [
  'receiptDate',
  'nominalDue',
  'due',
  'extensionNoticeBy',
  'extendedDue',
  'dueIfPauseHolds',
  'internalTarget',
];

/** The ledger with its dates, and what it will learn when letters on paper are posted. */
interface ShownClock {
  deadlines: Deadlines;
  entries: ClockEntry[];
  waiting: readonly OnPosting[];
}

/** The clock of a request as the desk shows it: each date with how it came about. */
export function clockView(
  request: Request,
  { deadlines, entries, waiting }: ShownClock,
  names: ReadonlyMap<string, string>,
  now: Date,
): ClockView {
  const today = localDateOf(now.toISOString(), request.zone);
  const answeredOn = request.answeredAt && localDateOf(request.answeredAt.toISOString(), request.zone);
  const refused = new Map(
    deadlines.refusedPauses.map(({ pause, reasons }) => [(pause as { id?: string }).id, reasons]),
  );
  const by = (entry: ClockEntry | undefined) => names.get(entry?.byAccount ?? '') ?? '';
  const notice = entries.find(({ kind }) => kind === 'extension-notice');
  return {
    zone: request.zone,
    policyVersion: request.policyVersion,
    dueInstant: new Date(deadlines.dueInstant).toISOString(),
    dates: DATES.map((key) => dateView(key, deadlines, today)),
    pauses: pausesOf(entries).map((pause) => {
      const entry = entries.find(({ id }) => id === pause.id);
      return {
        id: pause.id,
        reason: pause.reason,
        askedOn: pause.askedOn,
        completeOn: pause.completeOn ?? null,
        accepted: !refused.has(pause.id),
        refusedBecause: refused.get(pause.id)?.join(' ') ?? null,
        doubt: String(entry?.justification['doubt'] ?? ''),
        whyNecessary: String(entry?.justification['whyNecessary'] ?? ''),
        by: by(entry),
      };
    }),
    extension: notice
      ? {
          noticeOn: notice.onDate,
          reasons: [...(notice.justification['reasons'] ?? [])],
          explanation: String(notice.justification['explanation'] ?? ''),
          by: by(notice),
          extendedDue: deadlines.extendedDue,
        }
      : null,
    reliesOnSuspension: answerTimeliness(answeredOn ?? today, deadlines) === 'relies-on-pause',
    warnings: [...warningsOf(request, deadlines, today), ...postWarnings(waiting, deadlines, today)],
  };
}

/** After a valid extension the second date is that of the extended term. */
function dateView(key: DateKey, deadlines: Deadlines, today: string): ClockView['dates'][number] {
  const inForce =
    key === 'dueIfPauseHolds' && deadlines.extensionValidity === 'valid' ? 'extendedDueIfPauseHolds' : key;
  const date = deadlines[inForce];
  const reasons = deadlines.reasons.filter(({ field }) => field === inForce);
  const counts = key !== 'receiptDate' && key !== 'nominalDue';
  return { key, date, standing: date && counts ? towards(today, date) : null, reasons: reasons.map(reasonView) };
}

function reasonView({ key, params, text }: DeadlineReason): ClockView['dates'][number]['reasons'][number] {
  return { key, params: { ...params }, text };
}

function warningsOf(request: Request, deadlines: Deadlines, today: string): string[] {
  const warnings: string[] = [];
  if (request.clockPolicy['clock.anchor'] === 'COMPLETE_INFO') warnings.push('anchor-complete-info');
  const noticeOpen = deadlines.extensionValidity === 'none' && today <= deadlines.extensionNoticeBy;
  if (noticeOpen && today >= deadlines.extensionNoticeWarnFrom) warnings.push('extension-notice-last-days');
  if (deadlines.extensionWarn) warnings.push('extension-on-rolled-day');
  return warnings;
}

/** What the person has not been told yet, because a letter on paper still lies here. */
function postWarnings(
  waiting: readonly OnPosting[],
  { extensionNoticeBy }: Pick<Deadlines, 'extensionNoticeBy'>,
  today: string,
): string[] {
  const isLate = today > extensionNoticeBy;
  const warnings = waiting.map(({ kind }) => {
    if (kind === 'pause-asked') return 'question-awaits-post';
    return isLate ? 'extension-not-posted' : 'extension-awaits-post';
  });
  return [...new Set(warnings)];
}
