import type { Request } from '@habeas/casework/requests';
import { standingOf, towards } from './standing';

const request = (changes: Partial<Request>): Request =>
  ({ state: 'in-progress', answeredAt: null, answerBy: '2026-04-02', zone: 'Europe/Brussels', ...changes }) as Request;

describe('how a request stands', () => {
  it.each([
    ['2026-04-01', { key: 'days-left', days: 1 }],
    ['2026-04-02', { key: 'due-today', days: 0 }],
    ['2026-04-03', { key: 'overdue', days: 1 }],
  ])('on %s is %j', (today, standing) => {
    expect(standingOf(request({}), today)).toEqual(standing);
    expect(towards(today, '2026-04-02')).toEqual(standing);
  });

  it('counts the day of the answer in the controller’s zone: 23:30 local on the due day is in time', () => {
    const answered = request({ state: 'answered', answeredAt: new Date('2026-04-02T21:30:00Z') });
    expect(standingOf(answered, '2026-05-01').key).toBe('answered-in-time');
  });

  it('says late when the answer left after midnight', () => {
    const answered = request({ state: 'answered', answeredAt: new Date('2026-04-02T22:30:00Z') });
    expect(standingOf(answered, '2026-05-01')).toEqual({ key: 'answered-late', days: 1 });
  });

  it('has no clock for what asked for nothing', () => {
    expect(standingOf(request({ state: 'not-a-request' }), '2026-05-01').key).toBe('no-clock');
  });
});
