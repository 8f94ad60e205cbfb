import { SourceError, type SearchKey } from '../../connector';
import type { Collection, Dataset } from '../../dataset/dataset';
import type { ErasureOrder } from '../../effects';
import { slices, type Condition, type Slice } from '../selection';
import { Parameters } from '../sql';
import type { Reading } from '../subjects';
import { countOwn, tableOf } from './count';
import { dayOf } from './day';
import { refuseCascades } from './cascades';
import { fileFields, keepFileNames, rememberFiles } from './erased-files';
import { erasureSteps } from './erasure-order';
import { refuseChangedFacts } from './facts-as-planned';
import { findHolding, ownRows, type Holding } from './holding';
import type { Done } from './ledger';
import { maskAssignments } from './mask';
import { forgetPreservations, refusePreserved } from './preserved';

type Ordered = ErasureOrder['collections'][number] & { of: Collection };

/** Throws `refused` for an order that names nothing, one collection twice, or what the dataset does not have. */
export function checkOrder(dataset: Dataset, order: ErasureOrder): Ordered[] {
  const refuse = (text: string): never => {
    throw new SourceError(dataset.source, 'refused', text);
  };
  if (order.collections.length === 0) refuse('an erasure of nothing was ordered');
  if (new Set(order.collections.map((one) => one.collection)).size < order.collections.length)
    refuse('a collection is ordered twice');
  return order.collections.map((one) => {
    const of = dataset.collections.find(({ name }) => name === one.collection);
    if (!of) return refuse('a collection is ordered that the dataset does not have');
    if (one.keepFrom !== null && of.retention?.from === undefined) refuse(`${of.name} has no day from which rows stay`);
    if (!Number.isSafeInteger(one.expected) || one.expected < 0) refuse(`${of.name}: the expected number is none`);
    return { ...one, of };
  });
}

/**
 * Erases the person's own rows as ordered, in one transaction that the caller holds. Facts and numbers are compared first, in the
 * same snapshot: another value anywhere is `plan-changed`, and nothing is done. Rows are not read, and how many there are does
 * not matter to memory.
 */
export async function erasePerson(
  reading: Reading,
  keys: SearchKey[],
  order: ErasureOrder,
  ordered: Ordered[],
  filesFolder?: string,
): Promise<Done> {
  const holding = await findHolding(reading, keys);
  await refuseChangedFacts(reading, holding, order.facts);
  await refuseCascades(reading, ordered);
  for (const one of ordered) {
    const count = await countOwn(reading, holding, one.of, beforeCut(reading, one));
    if (count !== one.expected) throw changed(reading, `${one.collection} has another number of rows than planned`);
    await refusePreserved(reading, holding, one.of, beforeCut(reading, one), order.holder);
    await rememberFiles(reading, holding, one.of, beforeCut(reading, one), order.effectId, filesFolder);
  }
  const affected = new Map<string, number>();
  for (const step of erasureSteps(
    reading.dataset,
    ordered.map((one) => one.collection),
  )) {
    const together = ordered.filter((one) => step.includes(one.collection));
    await eraseTogether(reading, holding, together, affected);
  }
  const collections: Done['collections'] = [];
  for (const one of ordered) {
    const remaining = await countOwn(reading, holding, one.of, beforeCut(reading, one));
    collections.push({ collection: one.collection, affected: affected.get(one.collection) ?? 0, remaining });
    await forgetPreservations(reading, one.of);
  }
  if (!ordered.some((one) => fileFields(one.of).length > 0)) return { collections };
  return {
    collections,
    files: await keepFileNames(
      reading,
      ordered.map((one) => one.of),
      order.effectId,
    ),
  };
}

/** Rows of the retention cut's day or later stay, and so do rows of no day. */
function beforeCut(reading: Reading, { of, keepFrom }: Ordered): Condition[] {
  const from = of.retention?.from;
  if (keepFrom === null || from === undefined) return [];
  return [(parameters) => `${dayOf(reading, of, from, parameters)} < ${parameters.text(keepFrom)}::date`];
}

/** One statement for collections that refer to one another in a circle: the database checks its references when it ends. */
async function eraseTogether(
  reading: Reading,
  holding: Holding,
  together: Ordered[],
  affected: Map<string, number>,
): Promise<void> {
  const parameters = together.length > 1 ? new Parameters() : undefined;
  const parts = together.flatMap((one) => {
    const ways = holding.own.get(one.collection) ?? [];
    const conditions = [...ownRows(reading, one.of, holding), ...beforeCut(reading, one)];
    const options = parameters ? { together: parameters } : {};
    return slices(reading, one.of, ways, holding.settled, conditions, options).map((slice) => ({ ...one, slice }));
  });
  const statements = parameters ? [parts] : parts.map((part) => [part]);
  for (const one of statements.filter((list) => list.length > 0)) {
    const gone = one.map(({ of, slice }, index) => `gone${index} AS (${statement(reading, of, slice)} RETURNING 1)`);
    const numbers = one.map((_, index) => `(SELECT count(*)::int8 FROM gone${index}) AS n${index}`);
    const text = `WITH ${gone.join(', ')} SELECT ${numbers.join(', ')}`;
    const [row] = await reading.session.run({ text, values: one[0]?.slice.parameters.values ?? [] });
    for (const [index, { collection }] of one.entries())
      affected.set(collection, (affected.get(collection) ?? 0) + Number(row?.[`n${index}`]));
  }
}

function statement(reading: Reading, collection: Collection, { where }: Slice): string {
  if (collection.erasure.mode === 'delete') return `DELETE FROM ${tableOf(reading, collection)} WHERE ${where}`;
  return `UPDATE ${tableOf(reading, collection)} SET ${maskAssignments(reading, collection)} WHERE ${where}`;
}

function changed({ dataset }: Reading, text: string): SourceError {
  return new SourceError(dataset.source, 'plan-changed', text);
}
