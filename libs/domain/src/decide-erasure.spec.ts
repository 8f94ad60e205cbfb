import { anActivity, aPeriod, aScope, CUSTOMER, DUTY, facts, someRows } from '../fixtures/decision-facts';
import { decide } from './decide';
import type { DecisionActivity, DecisionScope, HeldData, SubjectFacts } from './decision';

const MOTIVATED = { legalBases: ['f'], objection: 'motivated' } as const;
const MARKETING = { legalBases: ['f'], objection: 'absolute', directMarketing: true } as const;

/** The one row that an activity gives for three rows of a customer file. */
function rowOf(
  activity: Partial<DecisionActivity>,
  about: SubjectFacts,
  scope: Partial<DecisionScope> = {},
  held: Partial<HeldData> = {},
) {
  const { rows } = decide('erasure', [anActivity(activity)], [someRows(held)], about, aScope(scope));
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('erasure of what one activity holds', () => {
  it.each<[string, Partial<DecisionActivity>, SubjectFacts, Partial<DecisionScope>, object]>([
    [
      'keeps by legal duty, seven years after the contract',
      { retention: [DUTY] },
      facts(),
      {},
      { rule: 'erasure-legal-obligation', reason: 'kept-legal-duty', until: '2032-04-01', untilEvent: null },
    ],
    [
      'tells the event of a duty that has not begun to end',
      { retention: [DUTY] },
      CUSTOMER,
      {},
      { reason: 'kept-legal-duty-open', until: null, untilEvent: 'contract-end', period: 'P7Y' },
    ],
    [
      'erases once the duty is over',
      { retention: [DUTY] },
      facts({ events: { 'contract-end': '2019-11-21' } }),
      {},
      { outcome: 'granted', rule: 'erasure-period-over' },
    ],
    [
      'asks from when a duty runs, where nobody knows',
      { retention: [DUTY] },
      facts({ events: {} }),
      {},
      { outcome: 'needs-person', rule: 'erasure-hold-end-unknown' },
    ],
    [
      'needs the data for a contract that runs',
      { retention: [aPeriod()] },
      CUSTOMER,
      {},
      { outcome: 'refused', rule: 'erasure-contract-running', untilEvent: 'contract-end', period: 'P1Y' },
    ],
    [
      'erases when contract and period are over',
      { retention: [aPeriod()] },
      facts(),
      {},
      { rule: 'erasure-period-over' },
    ],
    [
      'winds up a contract that ended',
      { retention: [aPeriod({ duration: 'P2Y' })] },
      facts(),
      {},
      { outcome: 'kept-until', rule: 'erasure-winding-up', until: '2027-04-01' },
    ],
    [
      'needs a person where no period is stated',
      {},
      facts(),
      {},
      { outcome: 'needs-person', rule: 'erasure-undecided' },
    ],
    [
      'keeps the proof of an unpaid balance',
      { retention: [aPeriod()] },
      facts({ openBalance: true }),
      {},
      { article: 'GDPR Art. 17(3)(e)', reason: 'kept-unpaid-balance', untilEvent: 'all-settled' },
    ],
    [
      'keeps the proof in a dispute',
      { ...MOTIVATED, retention: [aPeriod()] },
      facts({ disputeOpen: true }),
      {},
      { article: 'GDPR Art. 17(3)(e)', reason: 'kept-dispute' },
    ],
    [
      'erases advertising data in a dispute all the same',
      MARKETING,
      facts({ disputeOpen: true, openBalance: true }),
      {},
      { outcome: 'granted', rule: 'erasure-direct-marketing', article: 'GDPR Art. 17(1)(c)' },
    ],
    ['erases what stands on consent', { legalBases: ['a'] }, CUSTOMER, {}, { rule: 'erasure-consent' }],
    [
      'erases what stood on a consent never given',
      { legalBases: ['a'] },
      facts({ consents: { service: 'never-given' } }),
      {},
      { article: 'GDPR Art. 17(1)(d)', reason: 'erased-never-consented' },
    ],
    [
      'refuses a legitimate interest without reasons',
      { ...MOTIVATED, retention: [aPeriod({ duration: 'P5Y' })] },
      facts(),
      {},
      { outcome: 'refused', rule: 'erasure-legitimate-interest', reason: 'kept-interest', until: '2030-04-01' },
    ],
    [
      'weighs a legitimate interest against reasons, and restricts meanwhile',
      { ...MOTIVATED, retention: [aPeriod({ duration: 'P5Y' })] },
      facts(),
      { reasonsGiven: true },
      {
        outcome: 'needs-person',
        reason: 'balancing',
        work: [
          { operation: 'restrict', target: 'crm' },
          { operation: 'review', target: 'DPO' },
        ],
      },
    ],
    [
      'erases after an objection that was upheld',
      { ...MOTIVATED, retention: [aPeriod({ duration: 'P5Y' })] },
      facts({ objections: { service: { reasons: true, outcome: 'upheld' } } }),
      {},
      { outcome: 'granted', rule: 'erasure-objection-upheld' },
    ],
    [
      'keeps after an objection that was rejected',
      { ...MOTIVATED, retention: [aPeriod({ duration: 'P5Y' })] },
      facts({ objections: { service: { reasons: true, outcome: 'rejected' } } }),
      {},
      { outcome: 'refused', rule: 'erasure-compelling-grounds' },
    ],
    [
      'examines a claim that the use is unlawful',
      { retention: [aPeriod()] },
      CUSTOMER,
      { erasureGround: 'd' },
      { outcome: 'needs-person', reason: 'lawfulness-examined' },
    ],
    [
      'asks what the register does not settle, in its words',
      { openQuestions: [{ question: 'How long?', owner: 'legal', blocks: ['erasure'] }] },
      CUSTOMER,
      {},
      { outcome: 'needs-person', question: { text: 'How long?', owner: 'legal' } },
    ],
    [
      'decides where an open question stops another right',
      { legalBases: ['a'], openQuestions: [{ question: 'How?', owner: 'DPO', blocks: ['portability'] }] },
      CUSTOMER,
      {},
      { outcome: 'granted' },
    ],
    [
      'does not concern another brand that uses nothing',
      { brands: ['other'] },
      facts(),
      {},
      { outcome: 'needs-person' },
    ],
  ])('%s', (_what, activity, about, scope, expected) => {
    expect(rowOf(activity, about, scope)).toMatchObject(expected);
  });
});

const ads = anActivity({
  key: 'ads',
  section: '2',
  legalBases: ['a'],
  recipients: [{ key: 'agency', neverDisclose: false }],
});
const calls = [
  { day: '2026-01-05', records: 4 },
  { day: '2026-10-22', records: 2 },
  { day: '2026-11-01', records: 1 },
];

describe('erasure of rows that several activities use', () => {
  it('keeps them for the longest purpose alone; the others stop and the recipients are told', () => {
    const held = someRows({ activities: ['service', 'ads'] });
    const { rows, verdicts } = decide('erasure', [anActivity({ retention: [DUTY] }), ads], [held], facts(), aScope());
    expect(verdicts).toEqual([
      {
        ...{ source: 'crm', collection: 'customers', fate: 'keep', keepFrom: null, erased: 0, kept: 3 },
        ...{ keptFor: ['service'], until: '2032-04-01', untilEvent: null },
      },
    ]);
    expect(rows.find(({ activity }) => activity === 'ads')).toMatchObject({
      ...{ outcome: 'partial', reason: 'stopped-kept-elsewhere', until: '2032-04-01', records: 3 },
      work: [
        { operation: 'restrict', target: 'crm' },
        { operation: 'notify', target: 'agency' },
      ],
    });
  });

  it('does not restrict rows that a running contract uses: only the other purpose is stopped', () => {
    const held = someRows({ activities: ['service', 'ads'] });
    const { rows } = decide('erasure', [anActivity({ retention: [DUTY] }), ads], [held], CUSTOMER, aScope());
    expect(rows.map(({ work }) => work[0]?.operation)).toEqual([undefined, 'suppress']);
  });

  it('erases the rows whose own period is over and keeps the others', () => {
    const monthly = anActivity({
      ...MOTIVATED,
      retention: [aPeriod({ duration: 'P1M', startsAt: 'call', perRow: true })],
    });
    const { rows, verdicts } = decide(
      'erasure',
      [monthly],
      [someRows({ records: 7, perDay: calls })],
      facts(),
      aScope(),
    );
    expect(verdicts).toMatchObject([
      { fate: 'erase-part', keepFrom: '2026-10-22', erased: 4, kept: 3, until: '2026-12-02' },
    ]);
    expect(rows.map(({ outcome, records, keepFrom }) => [outcome, records, keepFrom])).toEqual([
      ['refused', 3, '2026-10-22'],
      ['granted', 4, null],
    ]);
  });

  it('never touches rows that other persons share', () => {
    const { rows, verdicts } = decide(
      'erasure',
      [{ ...ads, key: 'service' }],
      [someRows({ shared: 2 })],
      facts(),
      aScope(),
    );
    expect(verdicts).toMatchObject([{ fate: 'erase', erased: 3, kept: 0 }]);
    expect(rows).toContainEqual(expect.objectContaining({ rule: 'erasure-shared', outcome: 'refused', records: 2 }));
  });

  it('keeps rows for an activity that was not asked about', () => {
    const held = someRows({ activities: ['service', 'ads'] });
    const scope = aScope({ activities: ['ads'] });
    const { rows, verdicts } = decide('erasure', [anActivity({ retention: [aPeriod()] }), ads], [held], facts(), scope);
    expect(verdicts).toMatchObject([{ fate: 'keep', keptFor: ['service'] }]);
    expect(rows.map(({ reason }) => reason)).toEqual(['not-asked', 'stopped-kept-elsewhere']);
  });

  it('leaves a collection undecided until a person has answered, and takes the answer then', () => {
    const asked = decide('erasure', [anActivity()], [someRows()], facts(), aScope());
    expect(asked.verdicts).toMatchObject([{ fate: 'undecided', erased: 0, kept: 3 }]);
    const answer = {
      activity: 'service',
      category: null,
      source: null,
      collection: null,
      article: 'GDPR Art. 17(1)(a)',
    };
    const answers = [{ ...answer, outcome: 'granted' as const, until: null }];
    const told = decide('erasure', [anActivity()], [someRows()], facts({ answers }), aScope());
    expect(told.verdicts).toMatchObject([{ fate: 'erase', erased: 3, kept: 0 }]);
    expect(told.rows).toMatchObject([{ rule: 'answered-by-person', reason: 'granted-after-review' }]);
  });

  it('takes no answer against a duty that runs', () => {
    const answers = [
      {
        activity: 'service',
        category: null,
        source: null,
        collection: null,
        article: 'x',
        outcome: 'granted' as const,
        until: null,
      },
    ];
    const { verdicts } = decide(
      'erasure',
      [anActivity({ retention: [DUTY] })],
      [someRows()],
      facts({ answers }),
      aScope(),
    );
    expect(verdicts).toMatchObject([{ fate: 'keep' }]);
  });

  it('asks about rows that are held under no activity', () => {
    const { rows, verdicts } = decide('erasure', [], [someRows()], facts(), aScope());
    expect(rows).toMatchObject([{ rule: 'held-without-activity', outcome: 'needs-person' }]);
    expect(verdicts).toMatchObject([{ fate: 'undecided', erased: 0 }]);
  });
});
