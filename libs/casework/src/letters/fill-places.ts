import type { ExtensionReason, Language, Right } from '@habeas/domain';
import { citeArticle } from './cite-article';
import { formatDate } from './dates';
import type { Run } from './filled-letter';
import type { LetterName } from './letter-data';
import { isChoice, isRows, type PlaceKind } from './place-kinds';
import type { CommonWording, Condition, Conditional, ItemLine, Segment } from './wording';

/** A place that the data of a letter leaves empty although its wording needs it. */
export class LetterPlaceError extends Error {
  constructor(letter: LetterName, place: string, problem: string) {
    super(`Letter ${letter}: place ${place} ${problem}.`);
    this.name = 'LetterPlaceError';
  }
}

/** One line without control or direction-changing characters: what a subject or a word may hold. */
export const oneLine = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

const STANDS_OUT: ReadonlySet<PlaceKind | undefined> = new Set<PlaceKind>(['date', 'label']);

/** What the places of one letter share. */
export interface FillingContext {
  letter: LetterName;
  language: Language;
  names: Pick<CommonWording, 'rights' | 'reasons'>;
}

/** The values of a letter, or of one row of it. Places are looked up by name only: data is never read as a wording. */
export class Places {
  constructor(
    private readonly context: FillingContext,
    private readonly kinds: Readonly<Record<string, PlaceKind>>,
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly within = '',
  ) {}

  shows({ when, unless }: Conditional): boolean {
    return when.every((one) => this.holds(one)) && !unless.some((one) => this.holds(one));
  }

  runs(segments: readonly Segment[]): Run[] {
    return segments.map((segment) =>
      'literal' in segment
        ? { text: segment.literal, as: 'plain' }
        : { text: this.text(segment.place), as: this.standsOut(segment.place) },
    );
  }

  has(place: string): boolean {
    const value = this.values[place];
    return Array.isArray(value)
      ? value.length > 0
      : value !== null && value !== undefined && value !== false && value !== '';
  }

  text(place: string): string {
    const value = this.values[place];
    if (!this.has(place) || (typeof value !== 'string' && typeof value !== 'number')) this.refuse(place, 'is empty');
    const text = String(value);
    switch (this.kinds[place]) {
      case 'date':
        return this.date(place, text);
      case 'link':
        return this.url(place, text);
      case 'number':
        return Number.isFinite(value) ? text : this.refuse(place, 'is not a number');
      case 'article':
        return citeArticle(oneLine(text), this.context.language);
      case 'text':
        return text.trim();
      default:
        return oneLine(text);
    }
  }

  /** The items of a list, each as lines of runs. */
  items(place: string, item: readonly ItemLine[] | null): Run[][][] {
    const value = this.values[place];
    if (!Array.isArray(value) || value.length === 0) this.refuse(place, 'is empty');
    const kind = this.kinds[place];
    if (isRows(kind))
      return value.map((row: Readonly<Record<string, unknown>>) => {
        const own = new Places(this.context, kind.each, row, `${place}.`);
        return (item ?? []).filter((line) => own.shows(line)).map(({ segments }) => own.runs(segments));
      });
    return value.map((one: string) => [[{ text: this.named(place, one), as: 'plain' }]]);
  }

  private holds({ place, is }: Condition): boolean {
    if (is === null) return this.has(place);
    const kind = this.kinds[place];
    const value = this.values[place];
    if (value !== null && !(isChoice(kind) && kind.oneOf.some((known) => known === value)))
      this.refuse(place, 'is none of its words');
    return value === is;
  }

  private named(place: string, item: string): string {
    const { rights, reasons } = this.context.names;
    const kind = this.kinds[place];
    if (kind === 'rights') return rights[item as Right] ?? this.refuse(place, 'holds an unknown right');
    if (kind === 'reasons') return reasons[item as ExtensionReason] ?? this.refuse(place, 'holds an unknown reason');
    return oneLine(item) || this.refuse(place, 'holds an empty item');
  }

  private standsOut(place: string): Run['as'] {
    const kind = this.kinds[place];
    if (kind === 'link') return 'link';
    return STANDS_OUT.has(kind) || place === 'reference' ? 'strong' : 'plain';
  }

  private date(place: string, text: string): string {
    try {
      return formatDate(text, this.context.language);
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
    throw new LetterPlaceError(this.context.letter, this.within + place, problem);
  }
}
