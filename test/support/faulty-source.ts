import {
  type CollectionCount,
  type Connector,
  type EffectEvidence,
  type EffectOptions,
  type ErasureOrder,
  type SearchKey,
  SourceError,
  type SourceErrorCode,
  type SourceOperation,
} from '@habeas/connectors';

/** A source that keeps its effects as a real one does, and goes wrong where a spec wants it to. */
export class FaultySource implements Connector {
  operations: ReadonlySet<SourceOperation> = new Set<SourceOperation>(['erase', 'verify', 'count']);
  /** Rows that are there, by collection. */
  readonly rows = new Map<string, number>();
  /** Effects that were truly done, by id. */
  readonly effects = new Map<string, EffectEvidence>();
  calls = 0;
  /** Called with each effect before and after it is committed in the source; what it throws is the answer. */
  before: (signal: AbortSignal | undefined) => Promise<void> | void = () => undefined;
  after: (signal: AbortSignal | undefined) => Promise<void> | void = () => undefined;
  /** Says that it erased and did not. */
  lies = false;

  constructor(readonly source: string) {}

  fails(code: SourceErrorCode): () => never {
    return () => {
      throw new SourceError(this.source, code, 'as the spec wants it');
    };
  }

  async erase(_keys: SearchKey[], order: ErasureOrder, { signal }: EffectOptions = {}): Promise<EffectEvidence> {
    this.calls += 1;
    const known = this.effects.get(order.effectId);
    if (known) return { ...known, repeated: true };
    await this.before(signal);
    const collections = order.collections.map(({ collection, expected }) => {
      if (!this.lies) this.rows.set(collection, (this.rows.get(collection) ?? 0) - expected);
      return { collection, affected: expected, remaining: this.lies ? 0 : (this.rows.get(collection) ?? 0) };
    });
    const evidence = { effectId: order.effectId, at: new Date().toISOString(), collections, repeated: false };
    this.effects.set(order.effectId, evidence);
    await this.after(signal);
    return evidence;
  }

  verify(): Promise<CollectionCount[]> {
    return Promise.resolve(
      [...this.rows].map(([collection, records]) => ({ collection, records, shared: 0, perDay: null })),
    );
  }

  describe(): Promise<never> {
    return Promise.reject(new SourceError(this.source, 'unsupported', 'no description'));
  }
  health(): Promise<{ reachable: boolean }> {
    return Promise.resolve({ reachable: true });
  }
  locate(): Promise<[]> {
    return Promise.resolve([]);
  }
  async *export(): AsyncIterable<never> {
    // holds nothing that could be exported
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
}
