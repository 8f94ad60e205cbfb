import type { ExtensionReason, Language, Right } from '@habeas/domain';
import { formatDate } from './dates';
import type { LetterData, LetterName } from './letter-data';
import type { LetterHead } from './letter-head';
import { HEAD_PLACES, LETTER_PLACES, type PlaceKind } from './letter-places';
import type { Block, LanguageWording, Segment } from './wording';

/** A run of text; what was filled in as date or reference stands out, a web address can be followed. */
export interface Run {
  text: string;
  as: 'plain' | 'strong' | 'link';
}

/** A block with every place filled in. */
export type FilledBlock =
  | { kind: 'text' | 'heading'; runs: Run[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'quote' | 'code'; text: string }
  | { kind: 'link'; url: string; label: string };

export interface FilledLetter {
  subject: string;
  body: FilledBlock[];
  footer: FilledBlock[];
}

/** A place that the data of a letter leaves empty although its wording needs it. */
export class LetterPlaceError extends Error {
  constructor(letter: LetterName, place: string, problem: string) {
    super(`Letter ${letter}: place ${place} ${problem}.`);
    this.name = 'LetterPlaceError';
  }
}

type Value = string | number | boolean | null | undefined | readonly string[];

function headValues(head: LetterHead): Record<keyof typeof HEAD_PLACES, string> {
  return {
    brand: head.brand.name,
    controller: head.controller.name,
    email: head.controller.email,
    authority: head.authority.name,
    authorityAddress: head.authority.address.join(', '),
    authorityWebsite: head.authority.website,
    courtRemedy: head.courtRemedy,
  };
}

/** One line without control or direction-changing characters: what a subject or a word may hold. */
const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** Fills one letter in one language. Places are looked up by name only: data is never read as a wording. */
class Filler<N extends LetterName> {
  private readonly kinds: Record<string, PlaceKind>;
  private readonly values: Record<string, Value>;

  constructor(
    private readonly letter: N,
    private readonly language: Language,
    private readonly wording: LanguageWording,
    head: LetterHead,
    data: LetterData[N],
  ) {
    this.kinds = { ...HEAD_PLACES, ...LETTER_PLACES[letter] };
    this.values = { ...(data as Record<string, Value>), ...headValues(head) };
  }

  fill(): FilledLetter {
    const { common, letters } = this.wording;
    const own = letters[this.letter];
    return {
      subject: oneLine(
        this.runs(own.subject)
          .map((run) => run.text)
          .join(''),
      ),
      body: this.blocks([...(own.greeting ?? common.greeting), ...own.body, ...(own.closing ?? common.closing)]),
      footer: this.blocks(common.footer),
    };
  }

  private has(place: string): boolean {
    const value = this.values[place];
    return Array.isArray(value)
      ? value.length > 0
      : value !== null && value !== undefined && value !== false && value !== '';
  }

  private blocks(blocks: readonly Block[]): FilledBlock[] {
    return blocks
      .filter((block) => (!block.when || this.has(block.when)) && !(block.unless && this.has(block.unless)))
      .flatMap((block) => this.block(block));
  }

  private block(block: Block): FilledBlock[] {
    if (block.kind === 'part') return this.blocks(this.wording.common.parts[block.part]);
    if (block.kind === 'text' || block.kind === 'heading')
      return [{ kind: block.kind, runs: this.runs(block.segments) }];
    if (block.kind === 'list') return [{ kind: 'list', items: this.items(block.place) }];
    if (block.kind !== 'link') return [{ kind: block.kind, text: this.text(block.place) }];
    if (!this.has(block.place)) return [];
    return [
      {
        kind: 'link',
        url: this.text(block.place),
        label: this.runs(block.label)
          .map((run) => run.text)
          .join(''),
      },
    ];
  }

  private runs(segments: readonly Segment[]): Run[] {
    return segments.map((segment) =>
      'literal' in segment
        ? { text: segment.literal, as: 'plain' }
        : { text: this.text(segment.place), as: this.standsOut(segment.place) },
    );
  }

  private standsOut(place: string): Run['as'] {
    if (this.kinds[place] === 'link') return 'link';
    return this.kinds[place] === 'date' || place === 'reference' ? 'strong' : 'plain';
  }

  private text(place: string): string {
    const value = this.values[place];
    if (!this.has(place) || typeof value === 'boolean' || typeof value === 'object')
      throw this.fault(place, 'is empty');
    const text = String(value);
    switch (this.kinds[place]) {
      case 'date':
        return this.date(place, text);
      case 'link':
        return this.url(place, text);
      case 'number':
        return Number.isFinite(value) ? text : this.refuse(place, 'is not a number');
      case 'text':
        return text.trim();
      default:
        return oneLine(text);
    }
  }

  private items(place: string): string[] {
    const value = this.values[place];
    if (!Array.isArray(value) || value.length === 0) throw this.fault(place, 'is empty');
    const { rights, reasons } = this.wording.common;
    const kind = this.kinds[place];
    return value.map((item: string) => {
      if (kind === 'rights') return rights[item as Right] ?? this.refuse(place, 'holds an unknown right');
      if (kind === 'reasons') return reasons[item as ExtensionReason] ?? this.refuse(place, 'holds an unknown reason');
      return oneLine(item);
    });
  }

  private date(place: string, text: string): string {
    try {
      return formatDate(text, this.language);
    } catch {
      return this.refuse(place, 'is not an ISO date');
    }
  }

  /** Only http(s): a `javascript:` address in a mail would be ours. */
  private url(place: string, text: string): string {
    if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
      return this.refuse(place, 'is not a web address');
    return new URL(text).href;
  }

  private refuse(place: string, problem: string): never {
    throw this.fault(place, problem);
  }

  private fault(place: string, problem: string): LetterPlaceError {
    return new LetterPlaceError(this.letter, place, problem);
  }
}

/** The wording of a letter with its places filled in. Throws {@link LetterPlaceError}, which never holds a value. */
export function fillLetter<N extends LetterName>(
  letter: N,
  language: Language,
  wording: LanguageWording,
  head: LetterHead,
  data: LetterData[N],
): FilledLetter {
  return new Filler(letter, language, wording, head, data).fill();
}
