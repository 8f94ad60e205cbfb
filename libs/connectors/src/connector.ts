import type { Readable } from 'node:stream';
import type { SourceEffects } from './effects';
import type { SearchKey } from './identity-key';

export type { IdentityType, SearchKey } from './identity-key';

/** A value as JSON carries it. Dates are ISO strings, numbers beyond 2^53 are strings. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** One text in each language that people read. */
export interface Labels {
  fr: string;
  nl: string;
  de: string;
  en: string;
}

/** A contact that stood in the source before the request. */
export interface ContactOnFile {
  kind: 'email' | 'phone';
  value: string;
  /** ISO date or instant since when the source holds it, where the source says so. */
  onFileSince?: string;
}

/** One person that a source knows under the key that was asked. Several answers mean: a person must choose. */
export interface LocatedSubject {
  /** The key that stands for this person and nobody else in this source (customer number, ...). */
  subject: SearchKey;
  displayName: { given?: string; family?: string };
  contacts: ContactOnFile[];
  /** As the source spells it, lower case (`fr`, `nl`, `de`, `en`). */
  language?: string;
  brand?: string;
  /** Day on which the customer moves, or moved, from one brand's systems to another's; as an ISO day. */
  movesOn?: string;
  /** What the person is to the controller: customer, former-customer, prospect, ... */
  relation?: string;
  /** Every key of this person here that finds them in other sources. One that a household shares is not among them. */
  keys: SearchKey[];
  /** Where it was found: `crm.customers.email`. Never a value. */
  evidence: string;
}

/** A file that belongs to a row (a recording, ...). `name` is a plain file name, safe to write to a folder. */
export interface ExportedFile {
  name: string;
  mediaType: string;
  size?: number;
  /** Opens the bytes; the reader must consume or destroy the stream. Throws SourceError when the file is gone. */
  open(): Promise<Readable>;
}

/** Up to `pageSize` rows of one collection. One collection comes in several pages, one after the other. */
export interface ExportPage {
  collection: string;
  rows: Record<string, JsonValue>[];
  /** Keys of this same person seen in these rows, usable in other sources; never another party's. */
  keys: SearchKey[];
  files?: ExportedFile[];
}

/** What the source says it holds beside what its dataset says. */
export interface SourceDescription {
  source: string;
  /** `types` has each field's type in the source's own words. */
  collections: { name: string; fields: string[]; types: Record<string, string> }[];
  differences: SchemaDifference[];
}

export interface SchemaDifference {
  kind: 'collection-missing' | 'collection-undeclared' | 'field-missing' | 'field-undeclared' | 'identity-unindexed';
  collection: string;
  field?: string;
}

export interface SourceHealth {
  reachable: boolean;
  /** Milliseconds of one round trip. */
  latencyMs?: number;
  version?: string;
  /** The account can only read. A source that can write is reported, not used silently. */
  readOnly?: boolean;
  error?: { code: SourceErrorCode; message: string };
}

export interface LocateOptions {
  signal?: AbortSignal;
  /** More persons than this under one key is `too-many`. Default 20. */
  limit?: number;
}

export interface ExportOptions {
  signal?: AbortSignal;
  /** Rows a page. Default 1000. */
  pageSize?: number;
}

/**
 * What reaches a source. Each call either answers wholly or throws a SourceError: there is no partial answer that looks whole.
 * Calls may be repeated and may run at the same time. Only the effects write, each once per `effectId`; `operations` says which
 * of them this source does.
 */
export interface Connector extends SourceEffects {
  readonly source: string;
  describe(): Promise<SourceDescription>;
  health(): Promise<SourceHealth>;
  /** Nobody under the key is an empty list. An empty key is refused. */
  locate(key: SearchKey, options?: LocateOptions): Promise<LocatedSubject[]>;
  /** Everything reachable from the keys, as one snapshot. No page at all means that the source holds nothing. */
  export(keys: SearchKey[], options?: ExportOptions): AsyncIterable<ExportPage>;
  /** Ends what the connector holds open. */
  close(): Promise<void>;
}

export type SourceErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'refused'
  | 'schema-changed'
  | 'too-many'
  /** A key that several persons share, and no other key that tells them apart: a person must choose. */
  | 'ambiguous'
  | 'invalid-answer'
  | 'invalid-key'
  | 'file-missing'
  /** What the plan was approved for is no longer so: counts, facts or a value differ. Nothing was done. */
  | 'plan-changed'
  /** The source does not do this operation. */
  | 'unsupported'
  | 'aborted';

const RETRYABLE: ReadonlySet<SourceErrorCode> = new Set(['unreachable', 'timeout', 'invalid-answer']);

/** What went wrong in a source. The message names source, collection and column, never a value of a row or a key. */
export class SourceError extends Error {
  readonly retryable: boolean;

  constructor(
    readonly source: string,
    readonly code: SourceErrorCode,
    detail: string,
    retryable?: boolean,
  ) {
    super(`${source}: ${detail}`);
    this.name = 'SourceError';
    this.retryable = retryable ?? RETRYABLE.has(code);
  }
}
