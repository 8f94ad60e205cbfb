import type { Language } from '@habeas/domain';

/** Words that decide what a message asks, long enough that a near-miss is a misspelling and not another word. */
const WORDS: Record<Language, string[]> = {
  fr: 'donnees personnelles informations supprimer supprimez effacer effacement suppression rectifier rectification opposition consentement portabilite limitation'.split(
    ' ',
  ),
  nl: 'gegevens persoonsgegevens persoonlijke verwijderen verwijder informatie rechtzetten corrigeren toestemming bezwaar overdraagbaarheid'.split(
    ' ',
  ),
  de: 'auskunft loschung personenbezogene personenbezogenen gespeichert gespeicherten informationen einwilligung widerspruch datenubertragbarkeit'.split(
    ' ',
  ),
  en: 'personal information erasure objection consent portability rectification delete'.split(' '),
};

/** Real words that stand one letter from one above. */
const REAL = new Set([
  'donnes',
  'donnez',
  'verwijderd',
  'verwijdert',
  'verwijdere',
  'deleted',
  'deletes',
  'consents',
  'gegeven',
  'personnelle',
  'bewaar',
]);

/** Puts right words one edit away from a word that matters, in folded text; leaves every other word as it is. */
export function correctSpelling(folded: string, language: Language): string {
  return folded.replace(/[a-z]{6,24}/g, (word) => {
    if (REAL.has(word)) return word;
    return (
      WORDS[language].find((right) => right === word) ??
      WORDS[language].find((right) => isOneEditAway(word, right)) ??
      word
    );
  });
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes the one word the other. */
export function isOneEditAway(word: string, right: string): boolean {
  if (Math.abs(word.length - right.length) > 1 || word === right) return false;
  let start = 0;
  while (start < word.length && word[start] === right[start]) start++;
  const rest = (text: string, skipped: number) => text.slice(start + skipped);
  return (
    rest(word, 1) === rest(right, 1) ||
    rest(word, 1) === rest(right, 0) ||
    rest(word, 0) === rest(right, 1) ||
    (word[start] === right[start + 1] && word[start + 1] === right[start] && rest(word, 2) === rest(right, 2))
  );
}
