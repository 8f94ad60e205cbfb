import type { Language } from '@habeas/domain';
import { bareNames } from './bare-names';
import { EVERYDAY_GERMAN } from './everyday-de';
import { EVERYDAY_ENGLISH } from './everyday-en';
import { EVERYDAY_FRENCH } from './everyday-fr';
import { EVERYDAY_DUTCH } from './everyday-nl';
import { GERMAN } from './phrases-de';
import { ENGLISH } from './phrases-en';
import { FRENCH } from './phrases-fr';
import { DUTCH } from './phrases-nl';
import type { EverydayPhrases, Phrasebook } from './phrase-rule';

/** All that is known of each language: the words of the law and those of every day. */
export const BOOKS: Readonly<Record<Language, Phrasebook>> = {
  fr: withEveryday('fr', FRENCH, EVERYDAY_FRENCH),
  nl: withEveryday('nl', DUTCH, EVERYDAY_DUTCH),
  de: withEveryday('de', GERMAN, EVERYDAY_GERMAN),
  en: withEveryday('en', ENGLISH, EVERYDAY_ENGLISH),
};

function withEveryday(language: Language, book: Phrasebook, { rules, falseFriends }: EverydayPhrases): Phrasebook {
  return {
    ...book,
    rules: [...book.rules, ...rules, ...bareNames(language)],
    falseFriends: [...book.falseFriends, ...falseFriends].map((friend) => new RegExp(friend, 'g')),
  };
}
