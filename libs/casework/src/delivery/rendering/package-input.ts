import type { Readable } from 'node:stream';
import type { JsonValue } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { LetterHead } from '../../letters';

/** Everything a package of an access answer is made of. Every text is in the person's language already. */
export interface PackageInput {
  reference: string;
  language: Language;
  /** IANA zone in which instants are shown: `Europe/Brussels`. */
  zone: string;
  head: LetterHead;
  subjectName: string | null;
  /** ISO date of receipt in the controller's zone. */
  receivedOn: string;
  composedAt: Date;
  /** ISO date until which the portal offers the package; null when it does not expire. */
  expiresOn: string | null;
  /** What was proved and searched with. */
  verifiedIdentifiers: { type: string; label: string; value: string }[];
  activities: ActivityInformation[];
  sources: SourceAnswer[];
  collections: CollectionInput[];
  files: PackageFile[];
  /** What of others was masked or left out, and why; stands in the manifest, so that the approval is bound to it. */
  heldBack: HeldBack[];
  /** The rows of one collection, in a stable order; called several times, each call starts again. */
  rows(source: string, collection: string): AsyncIterable<Record<string, JsonValue>>;
}

/** The information of GDPR Art. 15(1)(a)-(h) and (2) about one activity that touches this person. */
export interface ActivityInformation {
  key: string;
  section: string | null;
  title: string;
  /** (a) */
  purpose: string;
  legalBases: { article: string; text: string }[];
  /** (b) labels. */
  categories: string[];
  /** (c) by name; `role` says what they are (processor, joint controller, authority, ...). */
  recipients: { name: string; role: string | null }[];
  /** (d) */
  retention: { data: string; period: string }[];
  /** (g) null when the data come from the person. */
  origin: string | null;
  /** (h) null when no automated decision is taken. */
  automatedDecision: string | null;
  /** (2) null when nothing leaves the EEA. */
  transfers: string | null;
  /** (e) Art. 21: `absolute` needs no reason. */
  objection: { kind: 'none' | 'motivated' | 'absolute'; routes: string[] };
  /** (e) Art. 7(3): empty when the activity does not rest on consent. */
  withdrawalRoutes: string[];
}

/** Values of one field that are masked or left out for the sake of others (GDPR Art. 15(4)). */
export interface HeldBack {
  source: string;
  collection: string;
  field: string;
  outcome: 'mask' | 'leave-out';
  ground: string;
  records: number;
  /** For the reader: where, what, how and why, with the article. */
  sentence: string;
}

/** What a source answered: found, nothing, exempt or failed; never silence. */
export interface SourceAnswer {
  key: string;
  title: string;
  state: 'found' | 'nothing' | 'exempt' | 'failed';
  /** Why, for exempt and failed. */
  reason: string | null;
  records: number;
  files: number;
}

export type FieldKind =
  'text' | 'date' | 'instant' | 'boolean' | 'number' | 'amount' | 'duration' | 'bytes' | 'code' | 'file';

export interface FieldInput {
  name: string;
  label: string;
  /**
   * How the value is shown: `date` an ISO date; `instant` an ISO instant; `amount` a decimal in `currency`; `duration` seconds; `code` a
   * raw code explained by `codes`; `file` the name of one of the package's files of the same source.
   */
  kind: FieldKind;
  /** ISO 4217, for `amount`; default EUR. */
  currency?: string;
  unit?: string;
  codes?: Record<string, string>;
  /** A sentence for the reader, kept in the schema and shown under the label. */
  description?: string;
  /**
   * Data of somebody else. `whole`: no value of the field leaves, in any entry. `masked`: the rows hold values that were masked before, shown
   * as they are. `reason` tells the reader why.
   */
  withheld?: { how: 'whole' | 'masked'; reason: string };
}

/** One table of one source. A row with a field that is not declared here stops the rendering: nothing undeclared leaves. */
export interface CollectionInput {
  source: string;
  collection: string;
  label: string;
  category: { key: string; label: string };
  fields: FieldInput[];
  /** Keys of the activities that use it. */
  activities: string[];
}

export interface PackageFile {
  source: string;
  /** As the source names it; a hint only, and the value that a `file` field refers to. */
  name: string;
  mediaType: string;
  size: number;
  label: string;
  category: { key: string; label: string };
  /** Opens the bytes; read to the end or destroyed by the renderer. */
  open(): Promise<Readable>;
}

/** One file of the package. `content` must be read to its end before the next entry is asked for. */
export interface RenderedEntry {
  path: string;
  mediaType: string;
  content: Readable;
}

/** What the caller knows of an entry once it is stored. */
export interface StoredEntry {
  path: string;
  mediaType: string;
  size: number;
  /** Lower-case hex. */
  sha256: string;
}
