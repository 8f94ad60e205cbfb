import type { Readable } from 'node:stream';
import type { Language } from '@habeas/domain';
import type { LetterHead } from '../../letters';
import type { CollectionInput, PackageFile, PackageInput } from '../rendering';

/** Some data that is not handed over, with the ground; in the person's language. `article` is cited as the language does. */
export interface LeftOut {
  what: string;
  reason: string;
  article: string;
}

/** Everything a portability package is made of (GDPR Art. 20). Every text is in the person's language already. */
export interface PortabilityInput {
  reference: string;
  language: Language;
  /** IANA zone in which the README shows when it was composed. */
  zone: string;
  head: LetterHead;
  /** ISO date of receipt in the controller's zone. */
  receivedOn: string;
  composedAt: Date;
  /** With those fields alone that go out. */
  collections: CollectionInput[];
  files: PackageFile[];
  leftOut: LeftOut[];
  /** The rows of one collection with those fields alone, in a stable order; each call starts again. */
  rows: PackageInput['rows'];
}

/** One entry, read once. */
export type PortableContent = string | AsyncIterable<string> | Readable;
