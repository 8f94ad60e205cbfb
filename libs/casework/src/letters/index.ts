export type {
  AnswerOutcome,
  ChoicesAnswer,
  CorrectedField,
  KeptData,
  NamedData,
  RefusedData,
  UnsearchedData,
  UncorrectedField,
} from './answer-letter-data';
export { brandColours, type BrandColours } from './brand-colours';
export { formatDate, formatInstant, LOCALE } from './dates';
export { LetterPlaceError } from './fill-places';
export type { FilledLetter } from './filled-letter';
export { escapeHtml, markup, type Markup, type MarkupValue } from './markup';
export { type LetterData, type LetterName, type RenderedLetter } from './letter-data';
export type { LetterHead } from './letter-head';
export { citeArticle } from './cite-article';
export { LETTER_NAMES } from './letter-places';
export type { NoticeAction, TaskOperation } from './outside-letter-data';
export { Letters } from './letters';
export { LettersModule } from './letters.module';
export { LetterWordingError } from './load-wordings';
export { UnprintableLetterError } from './pdf/printable';
export { type ReasonedRow, Reasons } from './reasons';
export { letterSamples } from './samples';
