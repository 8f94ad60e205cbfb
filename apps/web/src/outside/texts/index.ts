import type { Language } from '@habeas/domain';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { OutsideTexts } from './outside-texts';

export type { OutsideTexts } from './outside-texts';

/** The words of the pages behind links. The compiler knows when a language or a key is missing. */
export const OUTSIDE_TEXTS: Readonly<Record<Language, OutsideTexts>> = { fr, nl, de, en };
