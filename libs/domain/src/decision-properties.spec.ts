import * as fc from 'fast-check';
import { decide, DECISION_RULES } from './decide';
import type { DecisionActivity, DecisionRetention, DecisionScope, HeldData, SubjectFacts } from './decision';
import { DECISION_REASONS } from './decision-reasons';
import { eventOf } from './relation';
import { freeFrom, rulesFor } from './retention';
import { RIGHTS } from './rights';

const KEYS = ['one', 'two', 'three'];
const EVENTS = ['contract-end', 'dispute-end', 'call', 'consent-end', 'all-settled'];
const DAYS = ['2005-06-30', '2019-12-31', '2025-11-22', '2026-11-01', '2026-11-22', '2027-05-01'];
const HOLDS = ['a', 'b', 'c', 'd', 'e'].map((letter) => ({ key: letter, article: `GDPR 17(3)(${letter})` }));

const dataKey = fc.constantFrom('x', 'y');
const brand = fc.constantFrom('acme', 'other');
const right = fc.constantFrom(...RIGHTS);

const retention: fc.Arbitrary<DecisionRetention> = fc.record({
  dataKey,
  duration: fc.constantFrom(null, 'P0D', 'P14D', 'P1M', 'P1Y', 'P7Y'),
  startsAt: fc.constantFrom(...EVENTS),
  openEnded: fc.boolean(),
  perRow: fc.boolean(),
  namedOnly: fc.boolean(),
  hold: fc.option(fc.constantFrom(...HOLDS)),
});

const activity = (key: string): fc.Arbitrary<DecisionActivity> =>
  fc.record({
    key: fc.constant(key),
    section: fc.constant('1'),
    kind: fc.constantFrom('processing', 'processing', 'processing', 'information', 'referral'),
    role: fc.constantFrom('controller', 'controller', 'processor', 'joint-controller'),
    brands: fc.uniqueArray(brand, { minLength: 1 }),
    legalBases: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
    specialBases: fc.constantFrom([], [], ['a'], ['g']),
    categories: fc.array(
      fc.record({
        category: fc.constantFrom('m', 'n'),
        origin: fc.constantFrom('collected', 'obtained', 'observed', 'derived'),
      }),
      { maxLength: 3 },
    ),
    retention: fc.array(retention, { maxLength: 3 }),
    objection: fc.constantFrom('absolute', 'motivated', 'mixed', null),
    directMarketing: fc.boolean(),
    research: fc.boolean(),
    consentWithdrawal: fc.boolean(),
    automatedDecision: fc.boolean(),
    jointControllers: fc.constantFrom([], ['partner']),
    recipients: fc.constantFrom(
      [],
      [{ key: 'agency', neverDisclose: false }],
      [{ key: 'police', neverDisclose: true }],
    ),
    openQuestions: fc.array(
      fc.record({ question: fc.constant('Which?'), owner: fc.constant('DPO'), blocks: fc.uniqueArray(right) }),
      { maxLength: 1 },
    ),
  });

const held: fc.Arbitrary<HeldData> = fc
  .record({
    source: fc.constantFrom('crm', 'billing'),
    collection: fc.constantFrom('rows', 'files'),
    category: fc.constantFrom('m', 'n'),
    activities: fc.uniqueArray(fc.constantFrom(...KEYS, 'unheard-of')),
    dataKey: fc.option(dataKey),
    perDay: fc.option(
      fc.uniqueArray(fc.record({ day: fc.option(fc.constantFrom(...DAYS)), records: fc.integer({ min: 1, max: 5 }) }), {
        selector: ({ day }) => day,
        minLength: 1,
      }),
    ),
    shared: fc.constantFrom(0, 0, 2),
    withheldFields: fc.constantFrom(0, 1),
    loose: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ loose, perDay, ...rest }) => ({
    ...rest,
    perDay,
    records: perDay ? perDay.reduce((sum, { records }) => sum + records, 0) : loose,
  }));

const facts: fc.Arbitrary<SubjectFacts> = fc.record({
  today: fc.constant('2026-11-22'),
  brand: fc.constant('acme'),
  relation: fc.constantFrom('customer', 'former-customer', 'prospect', 'other'),
  events: fc.dictionary(fc.constantFrom(...EVENTS), fc.option(fc.constantFrom(...DAYS))),
  openBalance: fc.boolean(),
  disputeOpen: fc.boolean(),
  consents: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom('given', 'withdrawn', 'never-given')),
  objections: fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.record({ reasons: fc.boolean(), outcome: fc.constantFrom('pending', 'upheld', 'rejected') }),
  ),
});

const scope: fc.Arbitrary<DecisionScope> = fc.record({
  activities: fc.constantFrom([], [], ['one']),
  categories: fc.constantFrom([], [], ['m']),
  erasureGround: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e', 'f'),
  restrictionCase: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
  reasonsGiven: fc.boolean(),
});

/** Any register of three activities, any rows, any person and any scope; one entry of rows per collection and category. */
const anyDecision = fc.record({
  right,
  activities: fc.tuple(...KEYS.map(activity)),
  held: fc.uniqueArray(held, {
    selector: ({ source, collection }) => `${source} ${collection}`,
    maxLength: 3,
  }),
  facts,
  scope,
});

type Any = typeof anyDecision extends fc.Arbitrary<infer T> ? T : never;
const holds = (check: (any: Any, table: ReturnType<typeof decide>) => void) =>
  fc.assert(
    fc.property(anyDecision, (any) => {
      check(any, decide(any.right, any.activities, any.held, any.facts, any.scope));
    }),
    { numRuns: 500 },
  );

const NAMES = new Set([
  ...RIGHTS.flatMap((right) => DECISION_RULES[right].map(({ name }) => name)),
  'erasure-other-purpose',
  'held-without-activity',
]);

describe('whatever the register, the person and the data', () => {
  it('no outcome is without a rule, an article and a reason', () => {
    holds((_any, { rows }) => {
      for (const { rule, article, reason } of rows) {
        expect(NAMES).toContain(rule);
        expect(article).toMatch(/^GDPR Arts?\. \d/);
        expect(DECISION_REASONS).toContain(reason);
      }
    });
  });

  it('every activity that was asked about has a row, and rows under no activity have one', () => {
    holds(({ activities, held, scope, right }, { rows }) => {
      if (scope.activities.length > 0 || scope.categories.length > 0) return;
      for (const { key } of activities) expect(rows.map(({ activity }) => activity)).toContain(key);
      if (right === 'objection' || right === 'consent-withdrawal' || right === 'automated-decision') return;
      for (const { source, collection } of held) {
        expect(rows.some((row) => row.source === source && row.collection === collection)).toBe(true);
      }
    });
  });

  it('what needs a person has a question, and nothing of it is erased', () => {
    holds((_any, { rows, verdicts }) => {
      for (const row of rows.filter(({ outcome }) => outcome === 'needs-person')) {
        expect(row.question?.text ?? '').not.toBe('');
        const verdict = verdicts.find(
          ({ source, collection }) => source === row.source && collection === row.collection,
        );
        expect(verdict?.erased ?? 0).toBe(0);
      }
    });
  });

  it('erased and kept are together the own rows, and a verdict says which', () => {
    holds(({ held }, { verdicts }) => {
      for (const { source, collection, erased, kept, fate, keepFrom } of verdicts) {
        const rows = held.find((entry) => entry.source === source && entry.collection === collection);
        expect(erased + kept).toBe(rows?.records);
        expect(fate === 'erase-part').toBe(keepFrom !== null);
        expect(erased > 0).toBe(fate === 'erase' || fate === 'erase-part');
      }
    });
  });

  it('no row is erased before the end of a hold', () => {
    holds(({ right, activities, held, facts }, { verdicts }) => {
      if (right !== 'erasure') return;
      for (const rows of held) {
        const verdict = verdicts.find(
          ({ source, collection }) => source === rows.source && collection === rows.collection,
        );
        const users = activities.filter(({ key, kind, role, brands }) => {
          const decides = kind === 'processing' && role !== 'processor' && brands.includes(facts.brand);
          return decides && rows.activities.includes(key);
        });
        const standing = users
          .flatMap((activity) => rulesFor(activity, rows.dataKey))
          .filter(({ hold, perRow }) => hold && !perRow)
          .filter(({ startsAt, duration }) => {
            const day = eventOf(facts, startsAt);
            return day == null || freeFrom(day, duration) > facts.today;
          });
        if (standing.length > 0) expect(verdict?.erased ?? 0).toBe(0);
      }
    });
  });

  it('no row with its own day is erased while a hold counts from that day', () => {
    holds(({ right, activities, held, facts }, { verdicts }) => {
      if (right !== 'erasure') return;
      for (const rows of held) {
        const verdict = verdicts.find(
          ({ source, collection }) => source === rows.source && collection === rows.collection,
        );
        const users = activities.filter(({ key, kind, role, brands }) => {
          const decides = kind === 'processing' && role !== 'processor' && brands.includes(facts.brand);
          return decides && rows.activities.includes(key);
        });
        for (const rule of users.flatMap((activity) => rulesFor(activity, rows.dataKey))) {
          if (!rule.hold || !rule.perRow || rule.duration === null || !rows.perDay) continue;
          if (facts.events[rule.startsAt] === null) continue;
          const standing = rows.perDay.filter(({ day }) => day === null || freeFrom(day, rule.duration) > facts.today);
          const least = standing.reduce((sum, { records }) => sum + records, 0);
          expect(verdict?.kept ?? rows.records).toBeGreaterThanOrEqual(least);
        }
      }
    });
  });

  it('an objection to direct marketing is never refused, nor held up', () => {
    holds(({ right, activities, facts, scope }, { rows }) => {
      if (right !== 'objection' || scope.activities.length > 0) return;
      for (const { key, kind, role, directMarketing, brands } of activities) {
        if (!directMarketing || kind !== 'processing' || role === 'processor' || !brands.includes(facts.brand))
          continue;
        const [first] = rows.filter(({ activity }) => activity === key);
        expect(first).toMatchObject({ outcome: 'granted', rule: 'objection-direct-marketing' });
        expect(first?.work.some(({ operation }) => operation === 'suppress')).toBe(true);
      }
    });
  });

  it('authorities whose requests must stay unknown are never written to', () => {
    holds((_any, { rows }) => {
      for (const { work } of rows) expect(work.map(({ target }) => target)).not.toContain('police');
    });
  });

  it('the same input gives the same table', () => {
    holds(({ right, activities, held, facts, scope }, table) => {
      expect(decide(right, activities, held, facts, scope)).toEqual(table);
    });
  });
});
