import { SourceError, type SearchKey } from '../../connector';
import type { Dataset } from '../../dataset/dataset';
import type { EffectEvidence, EffectOptions, ErasureOrder, SourceOperation } from '../../effects';
import type { SourceDatabase } from '../session';
import type { Reading } from '../subjects';
import { checkOrder, erasePerson } from './erase';
import { removeFiles } from './erased-files';
import { once, refuseWithoutLedger, type Done } from './ledger';

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

/** What a source can do: reading always; effects where an account may write, and the dataset says how. */
export function operationsOf(writes: boolean): ReadonlySet<SourceOperation> {
  const operations: SourceOperation[] = ['count', 'verify'];
  if (writes) operations.push('erase');
  return new Set(operations);
}

/** Throws `unsupported` for an effect that the source does not do. */
export function unsupported(source: string, operation: SourceOperation): SourceError {
  return new SourceError(source, 'unsupported', `${operation} is not possible here`);
}
