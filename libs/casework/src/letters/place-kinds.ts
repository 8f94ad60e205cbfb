/**
 * How a place of a letter is filled. `word` is text without personal data in one line; `label` names something in one line and stands out;
 * `text` any text; `date` an ISO date; `number` a number; `flag` only decides; `items` a list of texts; `rights` and `reasons` lists of codes;
 * `link` an http(s) address; `code` a code to type; `article` as decisions cite it (`GDPR Art. 17(3)(b)`), shown as the language cites it.
 */
export type PlainKind =
  'word' | 'label' | 'text' | 'date' | 'number' | 'flag' | 'items' | 'rights' | 'reasons' | 'link' | 'code' | 'article';

/** One of some words that only decide (`when: outcome is partial`). */
export interface ChoiceKind {
  readonly oneOf: readonly string[];
}

/** A list of things with places of their own; a list block says under `item` how each is written. */
export interface RowsKind {
  readonly each: Readonly<Record<string, PlainKind>>;
  /** Places of a row that may be empty: written only under `when`. */
  readonly nullable: readonly string[];
}

export type PlaceKind = PlainKind | ChoiceKind | RowsKind;

/** The places of a row type. */
export type RowPlaces<R> = Readonly<Record<keyof R & string, PlainKind>>;

export const isChoice = (kind: PlaceKind | undefined): kind is ChoiceKind =>
  typeof kind === 'object' && 'oneOf' in kind;
export const isRows = (kind: PlaceKind | undefined): kind is RowsKind => typeof kind === 'object' && 'each' in kind;
