import type { ExtensionReason, Language, Right } from '@habeas/domain';
import type { LetterName } from './letter-data';
import type { PartName } from './letter-places';
import type { ReasonSentences } from './read-reasons';

/** Text as it is written, cut into words and places. */
export type Segment = { literal: string } | { place: string };

/** A place, and what it must be: null asks only for a value (a flag: is true; a list: is not empty). */
export interface Condition {
  place: string;
  is: string | null;
}

export interface Conditional {
  /** Shown only when all of these hold. */
  when: readonly Condition[];
  /** Shown only when none of these holds. */
  unless: readonly Condition[];
}

/** One line of an item; its places are those of the row. */
export type ItemLine = Conditional & { segments: Segment[] };

/** One block of a letter as its wording file has it. */
export type Block = Conditional &
  (
    | { kind: 'text'; segments: Segment[] }
    | { kind: 'heading'; segments: Segment[] }
    | { kind: 'list'; place: string; item: ItemLine[] | null }
    | { kind: 'quote'; place: string }
    | { kind: 'code'; place: string }
    | { kind: 'link'; place: string; label: Segment[] }
    | { kind: 'part'; part: PartName }
  );

export interface LetterWording {
  subject: Segment[];
  body: Block[];
  /** In place of the common greeting and closing. */
  greeting?: Block[];
  closing?: Block[];
}

/** What all letters of one language share. */
export interface CommonWording {
  greeting: Block[];
  closing: Block[];
  footer: Block[];
  parts: Record<PartName, Block[]>;
  rights: Record<Right, string>;
  reasons: Record<ExtensionReason, string>;
}

export interface LanguageWording {
  common: CommonWording;
  letters: Record<LetterName, LetterWording>;
  reasons: ReasonSentences;
}

export type Wordings = Record<Language, LanguageWording>;
