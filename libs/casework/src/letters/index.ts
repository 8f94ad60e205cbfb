export { brandColours, type BrandColours } from './brand-colours';
export { formatDate, formatInstant, LOCALE } from './dates';
export { LetterPlaceError } from './fill-letter';
export { escapeHtml, markup, type Markup, type MarkupValue } from './markup';
export {
  EXTENSION_REASONS,
  type ExtensionReason,
  type LetterData,
  type LetterName,
  type RenderedLetter,
} from './letter-data';
export type { LetterHead } from './letter-head';
export { LETTER_NAMES } from './letter-places';
export { Letters } from './letters';
export { LettersModule } from './letters.module';
export { LetterWordingError } from './load-wordings';
export { letterSamples } from './samples';
