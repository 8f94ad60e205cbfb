import { clockPolicyWith, computeDeadlines, FULL_JUSTIFICATION } from '@habeas/domain';
import type { Request } from '@habeas/casework/requests';
import { BE_STATUTORY } from '../../../../libs/domain/fixtures/belgian-holidays';
import { clockView } from './request-clock-view';

const deadlines = computeDeadlines({
  receivedAt: '2026-01-12T09:00:00Z',
  zone: 'Europe/Brussels',
  holidays: BE_STATUTORY,
  policy: clockPolicyWith({}),
  pauses: [{ reason: 'IDENTITY', askedOn: '2026-01-13', completeOn: '2026-01-20', justification: FULL_JUSTIFICATION }],
});

/** The view on a day, of a request answered at that instant or not yet; strict date 12 February, 19 if the pause holds. */
function viewOn(day: string, answeredAt: string | null) {
  const request = {
    zone: 'Europe/Brussels',
    policyVersion: '1',
    dueInstant: new Date(deadlines.dueInstant),
    clockPolicy: {},
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  } as unknown as Request;
  return clockView(request, { deadlines, entries: [], waiting: [] }, new Map(), new Date(`${day}T10:00:00Z`));
}

describe('the clock page after an extension', () => {
  const extended = computeDeadlines({
    receivedAt: '2026-01-12T09:00:00Z',
    zone: 'Europe/Brussels',
    holidays: BE_STATUTORY,
    policy: clockPolicyWith({}),
    pauses: [
      { reason: 'IDENTITY', askedOn: '2026-01-13', completeOn: '2026-01-20', justification: FULL_JUSTIFICATION },
    ],
    extensionNoticeOn: '2026-02-02',
  });
  // What was stored before the extension.
  const request = { zone: 'Europe/Brussels', clockPolicy: {}, dueInstant: new Date(deadlines.dueInstant) };
  const view = clockView(
    request as unknown as Request,
    { deadlines: extended, entries: [], waiting: [] },
    new Map(),
    new Date('2026-02-03T10:00:00Z'),
  );
  const date = (key: string) => view.dates.find((one) => one.key === key);

  it('shows the last moment, the target and the second date of the extended term', () => {
    expect(view.dueInstant).toBe('2026-04-13T21:59:59.000Z');
    expect(date('internalTarget')?.date).toBe('2026-04-03');
    expect(date('dueIfPauseHolds')?.date).toBe('2026-04-20');
    expect(date('dueIfPauseHolds')?.reasons.map(({ key }) => key)).toContain('pause.suspended');
    expect(date('due')?.date).toBe('2026-02-12');
  });
});

describe('the warning that only the pauses keep a request in time', () => {
  it.each([
    ['2026-02-12', false],
    ['2026-02-13', true],
    ['2026-02-19', true],
    ['2026-02-20', false],
  ])('for one that is open on %s: %s', (day, expected) => {
    expect(viewOn(day, null).reliesOnSuspension).toBe(expected);
  });

  it.each([
    ['2026-02-12T22:30:00Z', false],
    ['2026-02-12T23:30:00Z', true],
    ['2026-02-19T22:30:00Z', true],
    ['2026-02-19T23:30:00Z', false],
  ])('follows the day of the answer once there is one: %s, %s', (answeredAt, expected) => {
    expect(viewOn('2026-04-01', answeredAt).reliesOnSuspension).toBe(expected);
  });
});
