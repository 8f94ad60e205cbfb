import type { Language } from '@habeas/domain';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { nl } from './nl';
import type { PackageTexts } from './package-texts';

/** The words of a package by language. */
export const PACKAGE_TEXTS: Readonly<Record<Language, PackageTexts>> = { fr, nl, de, en };
export type { PackageTexts };
