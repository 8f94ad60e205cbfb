import type { ExtensionReason, Language, Right } from '@habeas/domain';
import type { LetterName } from './letter-data';
import type { PartName } from './letter-places';

/** Text as it is written, cut into words and places. */
export type Segment = { literal: string } | { place: string };

interface Conditional {
  /** Shown only when the named place has a value (a flag: is true; a list: is not empty). */
  when?: string;
  /** Shown only when it has none. */
  unless?: string;
}

/** One block of a letter as its wording file has it. */
export type Block = Conditional &
  (
    | { kind: 'text'; segments: Segment[] }
    | { kind: 'heading'; segments: Segment[] }
    | { kind: 'list'; place: string }
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
}

export type Wordings = Record<Language, LanguageWording>;
