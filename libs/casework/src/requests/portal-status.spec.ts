import { REQUEST_STATES } from '@habeas/domain';
import type { Clock } from '@habeas/platform/clock';
import { FixedClock } from '@habeas/platform/clock';
import type { Transactions } from '@habeas/platform/database';
import type { Package, PackageRepository } from '../delivery';
import type { JoinedRightRepository } from './joined-right.repository';
import { PortalStatus, stageOf } from './portal-status';
import type { Request } from './request.entity';
import type { RequestedRight } from './requested-right.entity';
import type { RequestsRepository } from './requests.repository';

const NOW = new Date('2026-02-10T09:00:00Z');

function statusOf(
  request: Partial<Request> | null,
  rights: Partial<RequestedRight>[],
  latest: Partial<Package> | null,
) {
  const found = { find: async () => request, rights: async () => rights, many: async () => [] };
  const requests = found as unknown as RequestsRepository;
  const packages = { latest: async () => latest } as unknown as PackageRepository;
  const transactions = { read: (work: (tx: null) => unknown) => work(null) } as unknown as Transactions;
  const clock: Clock = new FixedClock(NOW);
  const joined = { joinedAmong: async () => new Map() } as unknown as JoinedRightRepository;
  return new PortalStatus(requests, joined, packages, transactions, clock).of('id');
}

const request: Partial<Request> = {
  reference: 'HB-7K3M-9QXW-2FTD',
  brand: 'proximus',
  language: 'fr',
  receiptDate: '2026-01-12',
  answerBy: '2026-02-12',
  extendedDue: null,
  state: 'in-progress',
  zone: 'Europe/Brussels',
};

describe('stageOf', () => {
  it.each(REQUEST_STATES)('knows the state %s', (state) => {
    expect(stageOf(state, [])).toMatch(/^(reading|identity|collecting|checking|answered|ended)$/);
  });

  it('says the stage of the right that is farthest behind', () => {
    expect(stageOf('in-progress', ['answered', 'awaiting-identity', 'collecting'])).toBe('identity');
    expect(stageOf('in-progress', ['answered', 'collecting'])).toBe('collecting');
    expect(stageOf('in-progress', ['answered', 'awaiting-approval'])).toBe('checking');
    expect(stageOf('in-progress', ['joined', 'collecting'])).toBe('collecting');
  });

  it('says that another request answers only where that was proven', () => {
    expect(stageOf('joined', ['joined'])).toBe('joined');
    expect(stageOf('closed', ['joined'])).toBe('joined');
    expect(stageOf('joined', ['with-person'])).toBe('reading');
    expect(stageOf('answered', ['joined', 'answered'])).toBe('answered');
  });
});

describe('PortalStatus', () => {
  it('leaves out a right that was misread', async () => {
    const rights: Partial<RequestedRight>[] = [
      { right: 'access', state: 'collecting' },
      { right: 'erasure', state: 'not-asked' },
    ];
    const status = await statusOf(request, rights, null);
    expect(status?.rights).toEqual([{ right: 'access', state: 'collecting' }]);
    expect(status?.stage).toBe('collecting');
    expect(status?.package).toEqual({ state: 'none' });
  });

  it.each([
    [{ state: 'released', expiresAt: new Date(NOW.getTime() + 1) } as const, 'ready'],
    [{ state: 'released', expiresAt: NOW } as const, 'expired'],
    [{ state: 'expired' } as const, 'expired'],
    [{ state: 'revoked' } as const, 'revoked'],
    [{ state: 'sealed' } as const, 'none'],
  ])('shows a package %j as %s', async (latest, standing) => {
    const status = await statusOf(request, [], { size: '12', manifestSha256: 'ab', ...latest });
    expect(status?.package.state).toBe(standing);
  });

  it('gives the last day in the zone of the controller', async () => {
    const expiresAt = new Date('2026-03-11T23:30:00Z');
    const status = await statusOf(request, [], { state: 'released', size: '12', manifestSha256: 'ab', expiresAt });
    expect(status?.package).toEqual({ state: 'ready', size: 12, expiresOn: '2026-03-12', manifestSha256: 'ab' });
  });

  it('answers null for a request that is not there', async () => {
    expect(await statusOf(null, [], null)).toBeNull();
  });
});
