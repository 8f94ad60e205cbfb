import { canonicalValue, type SearchKey } from '@habeas/connectors';
import type { Request, RequestedRight } from '../../requests';
import type { ExecutionPlan, NewStep, RegisteredSource } from '../../sources';
import type { Correction } from './correction';

/** Parts of the ledger's steps: which correction, and whether it is the source that only delivers the data. */
export const correctionPart = (id: string): string => `correction/${id}`;
export const feedPart = (id: string): string => `feed/${id}`;

/** What steps of one sheet have in common. */
export interface StepPlace {
  request: Pick<Request, 'id' | 'keyId'>;
  right: Pick<RequestedRight, 'id' | 'generation'>;
  plan: Pick<ExecutionPlan, 'sha256'>;
}

/** Keys are changed after everything that is found by them. */
const BEFORE_KEYS = 0;
const KEYS = 1;

/** What one source is told of one field. */
export function correctionStep(
  place: StepPlace,
  source: RegisteredSource,
  keys: SearchKey[],
  correction: Correction,
): NewStep {
  const { id, collection, field, row, before, decision, asked } = correction;
  const isStatement = decision === 'statement';
  const after = isStatement ? asked : correction.after;
  const thenFoundBy = isStatement ? [] : newKeys(source, correction);
  const order = { collection, field, before, after, row };
  return {
    ...stepOf(place, source.key),
    part: correctionPart(id),
    ordinal: thenFoundBy.length > 0 ? KEYS : BEFORE_KEYS,
    byPerson: isStatement,
    order: { operation: 'rectify', keys, order, as: isStatement ? 'statement' : 'value', thenFoundBy },
  };
}

/** What the source is told from which the data are loaded: whoever runs it sees to it that the old value does not come again. */
export function feedStep(place: StepPlace, feed: RegisteredSource, keys: SearchKey[], correction: Correction): NewStep {
  const { id, field, before, after } = correction;
  const collection = sameField(feed, field) ?? feed.dataset.collections[0]?.name ?? correction.collection;
  const order = { collection, field, before, after, row: null };
  return {
    ...stepOf(place, feed.key),
    part: feedPart(id),
    byPerson: true,
    order: { operation: 'rectify', keys, order, as: 'feed', thenFoundBy: [] },
  };
}

function stepOf({ request, right, plan }: StepPlace, source: string) {
  const of = { requestId: request.id, keyId: request.keyId, requestedRightId: right.id, generation: right.generation };
  return { ...of, source, planSha256: plan.sha256 };
}

/** The collection of the feed that has a field of that name. */
function sameField({ dataset }: RegisteredSource, field: string): string | undefined {
  return dataset.collections.find(({ fields }) => fields.some(({ name }) => name === field))?.name;
}

/**
 * The key that finds the row once its field, a key itself, is corrected. Nobody has verified it: it is used for the second look at
 * this one row alone, of which only right or wrong is kept.
 */
function newKeys({ dataset }: RegisteredSource, { collection, field, after }: Correction): SearchKey[] {
  const declared = dataset.collections
    .find(({ name }) => name === collection)
    ?.fields.find(({ name }) => name === field);
  if (!declared?.identity || after === null) return [];
  const text = declared.phoneFormat === 'digits' && declared.identity === 'phone_number' ? `+${after}` : after;
  const value = canonicalValue(declared.identity, text, dataset.country);
  return value === undefined ? [] : [{ type: declared.identity, value }];
}
