import path from 'node:path';
import {
  decide,
  type DecisionActivity,
  type DecisionOutcome,
  type DecisionRow,
  type DecisionScope,
  type HeldData,
  LANGUAGES,
  type MatrixAvailability,
  matrixOf,
  type Right,
  RIGHTS,
  type SubjectFacts,
} from '@habeas/domain';
import { Letters } from '../letters';
import { decisionActivities, loadPack } from '../register';

const LONG_AGO = '1980-01-01';
const TODAY = '2026-11-22';

const pack = loadPack('examples/proximus');
const activities = decisionActivities(pack);
const cells = matrixOf(activities);
const { reasons } = Letters.load(path.resolve('examples/proximus/letters'));

/** One row of each kind of data that the activity knows, of that day. */
const held = ({ key, categories, retention }: DecisionActivity, day: string): HeldData[] =>
  categories.flatMap(({ category }) =>
    [null, ...retention.map(({ dataKey }) => dataKey)].map((dataKey, index) => ({
      ...{ source: 'crm', collection: `rows-${category}-${index}`, category, activities: [key], records: 1 },
      ...{ dataKey, perDay: [{ day, records: 1 }], shared: 0, withheldFields: 0 },
    })),
  );

const anyone: SubjectFacts = {
  ...{ today: TODAY, brand: 'proximus', relation: 'customer', events: {}, openBalance: false, disputeOpen: false },
  ...{ consents: {}, objections: {} },
};
const unsaid: DecisionScope = {
  ...{ activities: [], categories: [], erasureGround: null, restrictionCase: null, reasonsGiven: false },
};

/** What can be wished of a right beside everything. */
const WISHES: Partial<Record<Right, Partial<DecisionScope>[]>> = {
  objection: [{ reasonsGiven: true }],
  restriction: [{ restrictionCase: 'a' }, { restrictionCase: 'd' }],
  erasure: [{ erasureGround: 'd' }],
};

/** The people and wishes that the rules tell apart, for one activity. */
function situations(right: Right, { key, brands, retention }: DecisionActivity) {
  const triggers = [
    'contract-end',
    ...retention.flatMap(({ startsAt, endsAt }) => [startsAt, ...(endsAt ? [endsAt] : [])]),
  ];
  const on = (day: string | null) => Object.fromEntries(triggers.map((trigger) => [trigger, day]));
  const people: Partial<SubjectFacts>[] = [
    { events: on(null), consents: { [key]: 'given' } },
    { events: on(null), consents: { [key]: 'never-given' } },
    { events: on(null), objections: { [key]: { reasons: true, outcome: 'rejected' } } },
    { relation: 'former-customer', events: on('2026-10-01'), openBalance: true },
    { relation: 'former-customer', events: on(LONG_AGO) },
    { relation: 'prospect', objections: { [key]: { reasons: true, outcome: 'upheld' } } },
  ];
  const brand = brands[0] ?? 'proximus';
  return people.flatMap((person) =>
    [{}, ...(WISHES[right] ?? [])].map((wish) => ({
      facts: { ...anyone, ...person, brand },
      scope: { ...unsaid, ...wish },
    })),
  );
}

/** Whatever the engine answers about an activity, over all situations, with old rows and new ones. */
function answers(right: Right, activity: DecisionActivity): DecisionRow[] {
  return situations(right, activity).flatMap(({ facts, scope }) =>
    [LONG_AGO, TODAY].flatMap((day) => decide(right, [activity], held(activity, day), facts, scope).rows),
  );
}

const found = new Map(
  activities.flatMap((activity) => RIGHTS.map((right) => [`${right} ${activity.key}`, answers(right, activity)])),
);
const outcomesOf = ({ right, activity }: { right: Right; activity: string }) =>
  new Set((found.get(`${right} ${activity}`) ?? []).map(({ outcome }) => outcome));

/** An entry without data of its own answers nothing but that. */
const holdsNothing = (key: string) => activities.find((one) => one.key === key)?.categories.length === 0;

type Check = (outcomes: ReadonlySet<DecisionOutcome>) => boolean;
const AGREES: Readonly<Record<MatrixAvailability, Check>> = {
  available: (outcomes) => outcomes.has('granted') || outcomes.has('needs-person'),
  conditional: (outcomes) => outcomes.has('granted'),
  'not-available': (outcomes) => !outcomes.has('granted') && !outcomes.has('partial'),
  'not-applicable': (outcomes) => outcomes.size === 1 && outcomes.has('not-applicable'),
  'needs-person': (outcomes) => outcomes.has('needs-person') && !outcomes.has('granted') && !outcomes.has('refused'),
};

describe('what the matrix of the register says', () => {
  it('is there for all 61 activities and all eight rights', () => {
    expect(cells).toHaveLength(61 * 8);
    expect(found.size).toBe(61 * 8);
  });

  it.each(RIGHTS)('is what the decision then gives, activity by activity: %s', (right) => {
    const disagreeing = cells
      .filter((cell) => cell.right === right && !holdsNothing(cell.activity))
      // A duty to keep ends: what it kept is erased afterwards. See the next test.
      .filter(({ availability }) => right !== 'erasure' || availability !== 'not-available')
      .filter((cell) => !AGREES[cell.availability](outcomesOf(cell)))
      .map((cell) => `${cell.activity}: ${cell.availability}, but ${[...outcomesOf(cell)].join(', ')}`);
    expect(disagreeing).toEqual([]);
  });

  it('is never a no to erasure that is granted while its ground stands', () => {
    const noes = cells.filter(({ right, availability }) => right === 'erasure' && availability === 'not-available');
    expect(noes.length).toBeGreaterThan(5);
    for (const { activity: key } of noes) {
      const activity = activities.find((one) => one.key === key);
      if (!activity) throw new Error(key);
      const standing = situations('erasure', activity).filter(({ facts }) => facts.relation === 'customer');
      const rows = standing.flatMap(
        ({ facts, scope }) => decide('erasure', [activity], held(activity, TODAY), facts, scope).rows,
      );
      expect([key, rows.filter(({ outcome }) => outcome === 'granted')]).toEqual([key, []]);
    }
  });

  it('is what the letter says: each refusal cites the article of its right, and is a whole sentence in each language', () => {
    const noes = cells.filter(({ availability }) => availability === 'not-available');
    const rows = noes.flatMap(({ right, activity }) => found.get(`${right} ${activity}`) ?? []);
    const refusals = rows.filter(({ outcome }) => outcome === 'refused');
    const different = new Map(refusals.map((row) => [`${row.right} ${row.reason} ${row.article}`, row]));
    expect(different.size).toBeGreaterThan(2);
    for (const row of different.values()) {
      expect(row.article).toMatch(/^GDPR Arts?\. (15|16|17|18|20|21|22|7)\b/);
      for (const language of LANGUAGES) {
        const { reason, article } = reasons.refused(language, row.activity, row);
        expect(article).toBe(row.article);
        expect(reason).toMatch(/^\p{Lu}.*[.]$/u);
      }
    }
  });
});

describe('what the form offers to stop', () => {
  const offered = (right: 'objection' | 'consent-withdrawal') =>
    new Set(pack.choices.filter(({ rights }) => rights.includes(right)).flatMap((choice) => choice.activities));
  const inMatrix = (right: Right, is: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter((cell) => cell.right === right && is(cell)).map(({ activity }) => activity);
  const isAbsolute = (key: string) => {
    const activity = activities.find((one) => one.key === key);
    return activity?.directMarketing === true || activity?.objection === 'absolute';
  };

  it('without reasons is every purpose that everybody may object to, and no other', () => {
    const absolute = inMatrix(
      'objection',
      ({ availability, activity }) => availability === 'available' && isAbsolute(activity),
    );
    expect([...offered('objection')].sort()).toEqual([...absolute].sort());
  });

  it('as consent to take back is every purpose that rests on one, and no other', () => {
    const withdrawable = inMatrix('consent-withdrawal', ({ availability }) => availability === 'available');
    expect([...offered('consent-withdrawal')].sort()).toEqual([...withdrawable].sort());
  });
});
