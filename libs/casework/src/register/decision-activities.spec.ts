import { decisionActivities, loadPack } from './index';

const activities = decisionActivities(loadPack('examples/proximus'));
const of = (section: string) => activities.find((activity) => activity.section === section);

describe('the register as the decision engine reads it', () => {
  it('has all 61 activities with their letters, origins and events', () => {
    expect(activities).toHaveLength(61);
    expect(of('6.3.2.1')).toMatchObject({
      key: 'billing',
      legalBases: ['b', 'f'],
      objection: 'motivated',
      directMarketing: false,
      retention: [
        {
          ...{
            dataKey: 'billing-data',
            duration: 'P7Y',
            startsAt: 'contract-end',
            event: 'contract-end',
            perRow: false,
          },
          hold: { key: 'tax-and-accounting', article: 'GDPR 17(3)(b)' },
        },
      ],
    });
    expect(of('6.1.2')?.retention).toMatchObject([{ startsAt: 'communication', perRow: true, hold: null }]);
    expect(of('6.3.3.2')?.legalBases).toEqual(['a', 'd', 'f']);
  });

  it('lets events that are one stand under one key', () => {
    expect(of('6.3.3.3')?.retention[0]).toMatchObject({ startsAt: 'service-end', event: 'contract-end' });
    expect(of('6.2.2')?.retention[0]).toMatchObject({ startsAt: 'last-unpaid-invoice', endsAt: 'debts-settled' });
  });

  it('keeps the rules for named data apart', () => {
    const named = of('7.1.2')?.retention.map(({ dataKey, namedOnly }) => [dataKey, namedOnly]);
    expect(named).toEqual([
      ['contact-data', false],
      ['consent-proof', true],
    ]);
  });

  it('knows which recipients must stay unknown, and which questions stop which right', () => {
    expect(of('6.3.3.5')?.recipients.every(({ neverDisclose }) => neverDisclose)).toBe(true);
    expect(of('6.3.3.2')?.openQuestions.map(({ blocks }) => blocks)).toEqual([['erasure'], ['objection'], []]);
    expect(of('6.2.1')?.openQuestions).toMatchObject([{ blocks: ['erasure'], dataKeys: ['identity-data'] }]);
  });

  it('takes no marketing for anything else, and no objection to it for motivated', () => {
    const marketing = activities.filter(({ directMarketing }) => directMarketing);
    expect(marketing.every(({ objection, legalBases }) => objection !== 'motivated' || legalBases.includes('a'))).toBe(
      true,
    );
    expect(marketing.map(({ section }) => section[0])).not.toContain('8');
    expect(of('7.2.1.3')?.directMarketing).toBe(false);
  });
});
