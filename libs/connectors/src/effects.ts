import type { IdentityType, SearchKey } from './identity-key';

/** What a source may be able to do besides being asked. What it does not declare becomes a task for its owner. */
export type SourceOperation = 'count' | 'preserve' | 'rectify' | 'restrict' | 'suppress' | 'erase' | 'verify';

/** The ways by which a person's rows were found, kept so that they can be looked for when the person's own record is gone. */
export interface Reach {
  collection: string;
  field: string;
  values: string[];
}

/** Something about the person's relation that decides what may be erased; `evidence` is a place, never a value. */
export interface SourceFact {
  kind: string;
  value: string | number | boolean | null;
  evidence: string;
}

export interface CollectionCount {
  collection: string;
  /** Rows that are this person's alone. */
  records: number;
  /** Rows that others have a share in: never touched for one of them. */
  shared: number;
  /** Rows by the day from which their retention runs, where the dataset names a field for it; ISO dates, in the source's time. */
  perDay: { day: string | null; records: number }[] | null;
}

export interface SourceCount {
  collections: CollectionCount[];
  facts: SourceFact[];
  reach: Reach[];
  /** Keys of this same person seen in these rows, usable in other sources; never another party's. As an export gives them. */
  keys: SearchKey[];
}

/** What every effect carries. The source keeps `effectId` in the effect's own transaction: a second call does nothing twice. */
export interface EffectOrder {
  /** UUID of the step in the ledger. */
  effectId: string;
}

export interface ErasureOrder extends EffectOrder {
  collections: {
    collection: string;
    /** Rows whose retention day is this or later stay. */
    keepFrom: string | null;
    /** Rows that the approved plan says will go; another number stops before the effect (`plan-changed`). */
    expected: number;
  }[];
  /** Facts under which the plan was approved; those of this source are read again in the effect's transaction: another value stops it. */
  facts: SourceFact[];
  /** Whose preservation does not stop this erasure: the request's own. Rows that another holder preserves do (`plan-changed`). */
  holder?: string;
}

export interface PreservationOrder extends EffectOrder {
  /** ISO date: the source's own clean-up leaves these rows until then. Null ends the preservation of this holder. */
  until: string | null;
  /** Who holds: the request's id. Several may hold one row; the last date wins. */
  holder: string;
}

export interface RestrictionOrder extends EffectOrder {
  /** True sets the flag that the source honours, false lifts it. */
  restricted: boolean;
  /** Empty: every collection that can be restricted. */
  collections: string[];
}

export interface SuppressionOrder extends EffectOrder {
  /** Purpose that stops, as the source's own word for it (`direct-marketing`). */
  purpose: string;
  /** Empty: every channel. */
  channels: string[];
  /**
   * The keys are an address or a number, not a person: it stops for everybody whom they find. Otherwise keys that several persons
   * share are `ambiguous`.
   */
  whoever?: boolean;
  /** Nothing is removed: where what was derived for the purpose is kept for another reason, only its choices change. */
  keepRows?: boolean;
  /** Rows that were found by way of a record that has been erased since: they are looked for by these ways too. */
  reach?: Reach[];
}

export interface RectificationOrder extends EffectOrder {
  collection: string;
  field: string;
  /** As the source gave it. Another value there now stops before the effect (`plan-changed`). */
  before: string | null;
  after: string | null;
  /** Value of the row's primary key, where the person has several rows. */
  row: string | null;
}

/** An order whose effect is looked at again. */
export type MarkOrder =
  { restriction: Omit<RestrictionOrder, 'effectId'> } | { suppression: Omit<SuppressionOrder, 'effectId'> };

/** How much of one collection stands as a restriction or a suppression ordered. */
export interface MarkCount {
  collection: string;
  /** The person's own rows. */
  records: number;
  /** Those among them that are not as ordered. */
  otherwise: number;
}

/** What an effect did. The same for a repeated call, except `repeated`. */
export interface EffectEvidence {
  effectId: string;
  /** By the source's clock, as an ISO instant. */
  at: string;
  collections: { collection: string; affected: number; remaining: number }[];
  /** Files of erased rows that were to be removed with them. */
  files?: number;
  /** The effect had been done before this call. */
  repeated: boolean;
}

/** Values of one collection by which persons are found in a source. */
export interface IdentityPage {
  collection: string;
  keys: SearchKey[];
}

export interface EffectOptions {
  signal?: AbortSignal;
}

/** The effects that a connector may offer. Each is one transaction in the source, done once per `effectId`. */
export interface SourceEffects {
  readonly operations: ReadonlySet<SourceOperation>;
  count?(keys: SearchKey[], options?: EffectOptions): Promise<SourceCount>;
  preserve?(keys: SearchKey[], order: PreservationOrder, options?: EffectOptions): Promise<EffectEvidence>;
  rectify?(keys: SearchKey[], order: RectificationOrder, options?: EffectOptions): Promise<EffectEvidence>;
  restrict?(keys: SearchKey[], order: RestrictionOrder, options?: EffectOptions): Promise<EffectEvidence>;
  suppress?(keys: SearchKey[], order: SuppressionOrder, options?: EffectOptions): Promise<EffectEvidence>;
  erase?(keys: SearchKey[], order: ErasureOrder, options?: EffectOptions): Promise<EffectEvidence>;
  /** What is there now by the keys and by the ways of before: an erased person's orphaned rows are found too. */
  verify?(keys: SearchKey[], reach: Reach[], options?: EffectOptions): Promise<CollectionCount[]>;
  /**
   * What stands there now of a restriction, of its end, or of a suppression; reads only. Every source that restricts or suppresses
   * answers it: what cannot be looked at again is never called done.
   */
  marks?(keys: SearchKey[], order: MarkOrder, options?: EffectOptions): Promise<MarkCount[]>;
  /** Every value of these types by which anybody is found here, in pages: the only way to see who was erased and is here again. */
  identities?(types: readonly IdentityType[], options?: EffectOptions): AsyncIterable<IdentityPage>;
}
