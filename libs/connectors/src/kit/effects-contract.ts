import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SourceError, type Connector, type SearchKey } from '../connector';
import type {
  EffectEvidence,
  ErasureOrder,
  MarkOrder,
  RectificationOrder,
  SourceCount,
  SourceOperation,
  SuppressionOrder,
} from '../effects';
import type { ContractCase } from './connector-contract';

/** A source in which effects may be tried, as often as it takes. */
export interface EffectFixtures {
  /** What the connector declares; each of them is tried. */
  operations: SourceOperation[];
  /** Keys of one person, of whom every collection has rows. */
  keys: SearchKey[];
  /** Makes the source as it was first. */
  reset: () => Promise<void>;
  /** For each collection, a digest of every row that is not this person's. */
  others: () => Promise<Record<string, string>>;
  /** Gives the person one row more. */
  addRow: () => Promise<void>;
  /** Changes a fact of the person that the source tells. */
  changeFact: () => Promise<void>;
  /** Lets the source answer as if it deleted, and keep the rows of one collection all the same. */
  lie: () => Promise<void>;
  /** Ends that again. */
  beHonest: () => Promise<void>;
  rectification?: Omit<RectificationOrder, 'effectId'>;
  suppression?: Omit<SuppressionOrder, 'effectId'>;
}

type Make = () => Connector;
/** The connector with every operation; one that is not declared throws. */
type Effects = Required<Pick<Connector, SourceOperation | 'marks'>>;
type Check = (connector: Effects, fixtures: EffectFixtures, make: Make) => Promise<void>;

const NOBODY: SearchKey[][] = [[], [{ type: 'email', value: '' }], [{ type: 'customer_number', value: ' ' }]];

async function planOf(connector: Effects, keys: SearchKey[]): Promise<{ count: SourceCount; order: ErasureOrder }> {
  const count = await connector.count(keys);
  const collections = count.collections.map(({ collection, records }) => ({
    collection,
    keepFrom: null,
    expected: records,
  }));
  return { count, order: { effectId: randomUUID(), collections, facts: count.facts } };
}

const ERASE: Record<string, Check> = {
  'erases what is the person’s alone, and nothing of anybody else': async (connector, { keys, others }) => {
    const before = await others();
    const { count, order } = await planOf(connector, keys);
    assert.ok(count.collections.some(({ records }) => records > 0));
    const { collections, repeated } = await connector.erase(keys, order);
    assert.equal(repeated, false);
    for (const { collection, affected, remaining } of collections) {
      const planned = count.collections.find((one) => one.collection === collection);
      assert.deepEqual([collection, affected, remaining], [collection, planned?.records, 0]);
    }
    assert.deepEqual(await others(), before);
    for (const { records } of await connector.verify(keys, count.reach)) assert.equal(records, 0);
  },
  'erases once, also where two do it at the same time': async (connector, { keys }, make) => {
    const { order } = await planOf(connector, keys);
    const another = make();
    try {
      const both = await Promise.all([connector.erase(keys, order), (another as Effects).erase(keys, order)]);
      assert.deepEqual(both.map(({ repeated }) => repeated).sort(), [false, true]);
      assert.deepEqual(withoutRepeated(both[0]), withoutRepeated(both[1]));
    } finally {
      await another.close();
    }
  },
  'gives its evidence again to whoever lost the answer': async (connector, { keys }, make) => {
    const { order } = await planOf(connector, keys);
    const first = make();
    const done = await (first as Effects).erase(keys, order);
    await first.close();
    const again = await connector.erase(keys, order);
    assert.equal(again.repeated, true);
    assert.deepEqual(withoutRepeated(again), withoutRepeated(done));
  },
  'does nothing where there is another number of rows than planned': async (connector, fixtures) => {
    const { order } = await planOf(connector, fixtures.keys);
    await fixtures.addRow();
    await doesNothing(connector, fixtures.keys, () => connector.erase(fixtures.keys, order), 'plan-changed');
  },
  'does nothing where a fact is not as planned': async (connector, fixtures) => {
    const { order } = await planOf(connector, fixtures.keys);
    await fixtures.changeFact();
    await doesNothing(connector, fixtures.keys, () => connector.erase(fixtures.keys, order), 'plan-changed');
  },
  'refuses an order of nothing, and one for nobody': async (connector, { keys }) => {
    const { order } = await planOf(connector, keys);
    await doesNothing(connector, keys, () => connector.erase(keys, { ...order, collections: [] }), 'refused');
    for (const nobody of NOBODY)
      await doesNothing(connector, keys, () => connector.erase(nobody, order), 'invalid-key');
  },
  'finds what a source kept that says it deleted': async (connector, fixtures) => {
    const { count, order } = await planOf(connector, fixtures.keys);
    await fixtures.lie();
    try {
      await connector.erase(fixtures.keys, order).catch((error: unknown) => {
        if (!(error instanceof SourceError)) throw error;
      });
    } finally {
      await fixtures.beHonest();
    }
    const still = await connector.verify(fixtures.keys, count.reach);
    assert.ok(still.some(({ records }) => records > 0));
  },
};

const VERIFY: Record<string, Check> = {
  'finds the same again by the keys, and by the ways of before': async (connector, { keys }) => {
    const { collections, reach } = await connector.count(keys);
    assert.deepEqual(await connector.verify(keys, []), collections);
    assert.deepEqual(await connector.verify(keys, reach), collections);
    for (const nobody of NOBODY) await fails(connector.verify(nobody, reach), 'invalid-key');
  },
};

const COUNT: Record<string, Check> = {
  'counts, day by day where rows have one, and says by which ways': async (connector, { keys }) => {
    const { collections, reach } = await connector.count(keys);
    assert.ok(reach.length > 0 && reach.every(({ values }) => values.length > 0));
    for (const { records, perDay } of collections) {
      if (perDay)
        assert.equal(
          perDay.reduce((sum, day) => sum + day.records, 0),
          records,
        );
    }
  },
  'refuses to count nobody': async (connector) => {
    for (const nobody of NOBODY) await fails(connector.count(nobody), 'invalid-key');
  },
};

const CHECKS: Record<SourceOperation, Record<string, Check>> = {
  count: COUNT,
  verify: VERIFY,
  erase: ERASE,
  preserve: {
    'preserves once, for the person alone, and lets go again': async (connector, { keys, others }) => {
      const holder = randomUUID();
      const order = { effectId: randomUUID(), until: '2031-12-31', holder };
      await onceAndAlone(others, () => connector.preserve(keys, order));
      const released = { effectId: randomUUID(), until: null, holder };
      await onceAndAlone(others, () => connector.preserve(keys, released));
    },
  },
  restrict: {
    'restricts once, for the person alone, and lifts it': async (connector, { keys, others }) => {
      for (const restricted of [true, false]) {
        const order = { effectId: randomUUID(), restricted, collections: [] };
        assert.equal(await isAsOrdered(connector, keys, { restriction: order }), false);
        const { collections } = await onceAndAlone(others, () => connector.restrict(keys, order));
        assert.ok(collections.every(({ remaining }) => remaining === 0));
        assert.equal(await isAsOrdered(connector, keys, { restriction: order }), true);
      }
      const unknown = { effectId: randomUUID(), restricted: true, collections: ['no such collection'] };
      await fails(connector.restrict(keys, unknown), 'unsupported');
    },
  },
  suppress: {
    'stops a purpose once, for the person alone': async (connector, { keys, others, suppression }) => {
      assert.ok(suppression, 'the fixtures name a purpose that the source can stop');
      const order = { effectId: randomUUID(), ...suppression };
      assert.equal(await isAsOrdered(connector, keys, { suppression: order }), false);
      const { collections } = await onceAndAlone(others, () => connector.suppress(keys, order));
      assert.equal(await isAsOrdered(connector, keys, { suppression: order }), true);
      for (const nobody of NOBODY) await fails(connector.marks(nobody, { suppression: order }), 'invalid-key');
      assert.ok(
        collections.some(({ affected }) => affected > 0) && collections.every(({ remaining }) => remaining === 0),
      );
      const unknown = { effectId: randomUUID(), purpose: 'no such purpose', channels: [] };
      await fails(connector.suppress(keys, unknown), 'unsupported');
    },
  },
  rectify: {
    'puts a value right once, where it is as it was given': async (connector, { keys, others, rectification }) => {
      assert.ok(rectification, 'the fixtures name a value that can be put right');
      const order = { effectId: randomUUID(), ...rectification };
      const { collections } = await onceAndAlone(others, () => connector.rectify(keys, order));
      assert.deepEqual(collections, [{ collection: order.collection, affected: 1, remaining: 0 }]);
      await fails(connector.rectify(keys, { ...order, effectId: randomUUID() }), 'plan-changed');
    },
  },
};

/**
 * The cases for every effect that a connector declares, on a source with the fixtures. Each makes the source new, and makes and
 * closes its own connector.
 */
export function effectsContract(name: string, make: Make, fixtures: EffectFixtures): ContractCase[] {
  const checks: [string, Check][] = fixtures.operations.flatMap((operation) => Object.entries(CHECKS[operation]));
  return [['declares what is tried here', declares] as [string, Check], ...checks].map(([title, check]) => ({
    name: `${name} ${title}`,
    run: async () => {
      await fixtures.reset();
      const connector = make();
      try {
        await check(connector as Connector & Effects, fixtures, make);
      } finally {
        await connector.close();
      }
    },
  }));
}

async function declares(_: Effects, { operations }: EffectFixtures, make: Make): Promise<void> {
  const connector = make();
  await connector.close();
  assert.deepEqual([...connector.operations].sort(), [...operations].sort());
}

async function onceAndAlone(
  others: EffectFixtures['others'],
  effect: () => Promise<EffectEvidence>,
): Promise<EffectEvidence> {
  const before = await others();
  const first = await effect();
  const again = await effect();
  assert.equal(again.repeated, true);
  assert.deepEqual(withoutRepeated(again), withoutRepeated(first));
  assert.deepEqual(await others(), before);
  return first;
}

/** What the source shows when it is asked again, which must not come from what it said that it did. */
async function isAsOrdered(connector: Effects, keys: SearchKey[], order: MarkOrder): Promise<boolean> {
  const marks = await connector.marks(keys, order);
  assert.ok(marks.length > 0 && marks.every(({ records, otherwise }) => otherwise <= records));
  return marks.every(({ otherwise }) => otherwise === 0);
}

async function doesNothing(
  connector: Effects,
  keys: SearchKey[],
  effect: () => Promise<EffectEvidence>,
  code: SourceError['code'],
): Promise<void> {
  const before = await connector.count(keys);
  await fails(effect(), code);
  assert.deepEqual(await connector.count(keys), before);
}

async function fails(work: Promise<unknown>, code: SourceError['code']): Promise<void> {
  await assert.rejects(work, (error: unknown) => error instanceof SourceError && error.code === code);
}

const withoutRepeated = ({ repeated: _, ...evidence }: EffectEvidence): object => evidence;
