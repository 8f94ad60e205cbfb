import type { Language } from '@habeas/domain';
import { TEXTS } from './texts';

/** What a screen reader hears before an error message; the component adds the colon itself. */
export function hiddenErrorWord(language: Language): string {
  return TEXTS[language].frame.errorPrefix.replace(/[\s:]+$/, '');
}
