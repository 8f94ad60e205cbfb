import { LANGUAGES, type Language } from '@habeas/domain';

const words = (list: string) => new Set(list.split(' '));

/** Folded words that are frequent in one of the four languages and rare or absent in the others. */
const STOP_WORDS: Record<Language, Set<string>> = {
  fr: words(
    "je vous les des une est et pas que qui dans pour sur avec mes mon ma votre vos nous par plus ce cette sont ai avez etre avoir au aux du la le il elle ne si merci bonjour madame monsieur donnees moi tout toutes tous mais ou souhaite voudrais veuillez prie suis ete cela leur demande svp stp quelles quels votre cher chere j'ai c'est n'ai numero d'une d'un l'acces",
  ),
  nl: words(
    'ik het een en van mijn dat niet met voor aan jullie uw ook graag zou zijn op te ze wil mij om maar als bij heb hebben hebt heeft worden wordt deze dit geen dank alle over welke naar nog geachte beste gegevens kunt kan kunnen wie wat waar u deze me graag gelieve stuur alvast bedankt groeten mevrouw meneer hallo dag mogen moet ge gij da nie',
  ),
  de: words(
    'ich sie und der das ist nicht mit fur auf eine einen meine meiner meinen mich mir uber bitte zu dem den des von im bei oder auch wird werden haben hatte mochte kann konnen daten ihre ihrer ihren ihnen nach als dass wir uns sehr geehrte damen herren hallo welche alle noch sind bin wurde durch guten tag vielen dank zum zur keine mein hiermit gemass',
  ),
  en: words(
    "i the and you my your please to of would like have is that me with for about this not are it am be do what any all on from which hello dear thank thanks if can could we our has been was by data want need hi regarding under send get give stop i'm i'd don't",
  ),
};

/** Counts, per language, the words of a folded text that belong to it. */
export function countStopWords(folded: string): Record<Language, number> {
  const counts: Record<Language, number> = { fr: 0, nl: 0, de: 0, en: 0 };
  for (const [word] of folded.slice(0, 8000).matchAll(/[a-z]+(?:'[a-z]+)?/g)) {
    const tail = word.slice(word.indexOf("'") + 1);
    for (const language of LANGUAGES) {
      if (STOP_WORDS[language].has(word) || (tail !== word && STOP_WORDS[language].has(tail))) counts[language]++;
    }
  }
  return counts;
}

/** The language of one sentence: the message's, unless another clearly has more of the words. */
export function likeliestLanguage(folded: string, messageLanguage: Language): Language {
  const counts = countStopWords(folded);
  let best = messageLanguage;
  for (const language of LANGUAGES)
    if (counts[language] > counts[best] + (best === messageLanguage ? 1 : 0)) best = language;
  return best;
}
