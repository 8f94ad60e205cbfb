import { SourceError, type SearchKey } from '../../connector';
import type { Dataset } from '../../dataset/dataset';
import type {
  EffectEvidence,
  EffectOptions,
  ErasureOrder,
  MarkCount,
  MarkOrder,
  PreservationOrder,
  RectificationOrder,
  RestrictionOrder,
  SourceOperation,
  SuppressionOrder,
} from '../../effects';
import type { SourceDatabase } from '../session';
import type { Reading } from '../subjects';
import { checkOrder, erasePerson } from './erase';
import { removeFiles } from './erased-files';
import { once, refuseWithoutLedger, type Done } from './ledger';
import { checkPreservation, preservePerson } from './preserve';
import { isRectifiable } from './prepare-source';
import { rectifiedBy, rectifyPerson } from './rectify';
import { restrictedBy, restrictionMarks, restrictPerson } from './restrict';
import { checkSuppression, suppressionMarks, suppressPerson } from './suppress';

/** The effects on one PostgreSQL source, by the account that may write. Keys come in their one spelling. */
export class PostgresEffects {
  constructor(
    private readonly dataset: Dataset,
    private readonly database: SourceDatabase,
    private readonly filesFolder?: string,
  ) {}

  async erase(keys: SearchKey[], order: ErasureOrder, options: EffectOptions): Promise<EffectEvidence> {
    const ordered = checkOrder(this.dataset, order);
    const evidence = await this.once('erase', order.effectId, options, (reading) =>
      erasePerson(reading, keys, order, ordered, this.filesFolder),
    );
    if (evidence.files) await removeFiles(this.dataset, this.database, order.effectId, this.filesFolder);
    return evidence;
  }

  async preserve(keys: SearchKey[], order: PreservationOrder, options: EffectOptions): Promise<EffectEvidence> {
    checkPreservation(this.dataset.source, order);
    return this.once('preserve', order.effectId, options, (reading) => preservePerson(reading, keys, order));
  }

  async rectify(keys: SearchKey[], order: RectificationOrder, options: EffectOptions): Promise<EffectEvidence> {
    rectifiedBy(this.dataset, order);
    return this.once('rectify', order.effectId, options, (reading) => rectifyPerson(reading, keys, order));
  }

  async restrict(keys: SearchKey[], order: RestrictionOrder, options: EffectOptions): Promise<EffectEvidence> {
    restrictedBy(this.dataset, order);
    return this.once('restrict', order.effectId, options, (reading) => restrictPerson(reading, keys, order));
  }

  async suppress(keys: SearchKey[], order: SuppressionOrder, options: EffectOptions): Promise<EffectEvidence> {
    checkSuppression(this.dataset, order);
    return this.once('suppress', order.effectId, options, (reading) => suppressPerson(reading, keys, order));
  }

  /** Throws `refused` where the source is not made ready for effects. */
  async check(): Promise<void> {
    await this.database.snapshot(undefined, (session) => refuseWithoutLedger(this.dataset.source, session));
  }

  async close(): Promise<void> {
    await this.database.close();
  }

  private once(
    operation: SourceOperation,
    effectId: string,
    options: EffectOptions,
    work: (reading: Reading) => Promise<Done>,
  ): Promise<EffectEvidence> {
    return once(this.dataset, this.database, operation, effectId, options.signal, work);
  }
}

/** What stands of a restriction or a suppression. Throws `unsupported` for what the source cannot be ordered. */
export async function countMarks(reading: Reading, keys: SearchKey[], order: MarkOrder): Promise<MarkCount[]> {
  if ('restriction' in order) return restrictionMarks(reading, keys, order.restriction);
  checkSuppression(reading.dataset, order.suppression);
  return suppressionMarks(reading, keys, order.suppression);
}

/** What a source can do: reading always; effects where an account may write, and the dataset says how. */
export function operationsOf({ collections }: Dataset, writes: boolean): ReadonlySet<SourceOperation> {
  const effects: [SourceOperation, boolean][] = [
    ['preserve', collections.some(({ preservation }) => preservation)],
    ['rectify', collections.some((one) => one.fields.some((field) => isRectifiable(one, field)))],
    ['restrict', collections.some(({ restriction }) => restriction)],
    ['suppress', collections.some(({ suppression }) => suppression.length > 0)],
    ['erase', true],
  ];
  return new Set<SourceOperation>([
    'count',
    'verify',
    ...(writes ? effects.filter(([, able]) => able).map(([operation]) => operation) : []),
  ]);
}

/** Throws `unsupported` for an effect that the source does not do. */
export function unsupported(source: string, operation: SourceOperation): SourceError {
  return new SourceError(source, 'unsupported', `${operation} is not possible here`);
}
