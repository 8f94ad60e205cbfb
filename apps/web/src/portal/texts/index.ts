import type { Language } from '@habeas/domain';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { PortalTexts } from './portal-texts';

export type { Facts, Notice, NotePage, PortalTexts, Section } from './portal-texts';

/** The portal's words. The compiler knows when a language or a key is missing. */
export const TEXTS: Readonly<Record<Language, PortalTexts>> = { fr, nl, de, en };
