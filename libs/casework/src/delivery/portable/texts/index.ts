import type { Language } from '@habeas/domain';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { PortabilityTexts } from './portability-texts';

export const PORTABILITY_TEXTS: Readonly<Record<Language, PortabilityTexts>> = { fr, nl, de, en };
