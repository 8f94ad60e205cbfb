import * as fc from 'fast-check';
import { anyDecision } from '../fixtures/decision-arbitraries';
import { decide, DECISION_RULES } from './decide';
import { DECISION_REASONS } from './decision-reasons';
import { eventOf } from './relation';
import { freeFrom, rulesFor } from './retention';
import { RIGHTS } from './rights';

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
