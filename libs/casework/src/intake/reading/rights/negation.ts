import type { Phrasebook } from './phrase-rule';

const CLAUSE_BREAK =
  /,(?! ?(?:dass|dat|que|that)\b)|[:()]| - |\b(?:mais|maar|aber|but|sondern|seulement|uniquement|plutot|enkel|alleen|slechts|wel|nur|lediglich|only|just|instead|rather|weil|omdat|parce que|puisque|because|want(?= (?:ik|u|jullie|we|wij|ze|het|de|dat|er|mijn|die|ge|gij|dit|nu)\b)|da|car)\b/g;
const MOST_BEFORE = 60;
const MOST_AFTER = 26;

/** Words of negation that are about something beside the request, in folded text, and turn nothing round in it. */
const BESIDE_THE_POINT = new RegExp(
  String.raw`\b(?:${[
    // without delay, without exception
    String.raw`(?:without|zonder|ohne|sans) (?:any |enige |enig |aucun\w* |jede\w* |undue |further |onnodige |verdere |weitere\w* )?(?:delay|exceptions?|excuses?|prejudice|uitstel|verwijl|dralen|uitzondering\w*|voorbehoud|meer|weiteres|verzug|verzogerung\w*|ausnahme\w*|vorbehalt\w*|umschweife|zogern|delai|exception|reserve|attendre)|(?:without|zonder|ohne|sans) (?:further|verdere|weitere\w*|autres?) \w+`,
    // who is no customer any more
    String.raw`(?:nicht|keine?|keine?r?) (?:mehr |langer )?(?:ihr\w? )?(?:kund\w+|bei ihnen|bei euch)(?: mehr)?`,
    String.raw`(?:geen|niet) (?:langer |meer )?(?:een )?(?:klant|client|bij (?:u|jullie))(?: meer)?`,
    String.raw`not (?:been )?(?:a |your )?(?:\w+ )?customer`,
    String.raw`(?:suis|sommes|etant) (?:pas|plus) (?:\w+ )?client\w*`,
    // what is no longer needed or used
    String.raw`(?:nicht|keine?) (?:mehr |langer )?(?:benotig|brauche|erforderlich|notwendig|notig)\w*|nicht mehr (?:nutze|verwende)\b`,
    String.raw`niet (?:langer |meer )?(?:nodig|noodzakelijk|relevant|gebruik\b)`,
    String.raw`(?:not|n't) (?:\w+ )?(?:need|needed|necessary|relevant|require)\w*|that i (?:do not|don't) use`,
    String.raw`(?:n'utilise|n'emploie) (?:pas|plus)|(?:pas|plus) (?:necessaires?|besoin|utiles?|pertinentes?)`,
    // no later than
    String.raw`(?:nicht|niet|not|pas) (?:spater|later|plus tard)`,
  ].join('|')})`,
  'g',
);

/**
 * Whether what was matched is denied: a word of negation stands in the same clause, before or within the match, or
 * right after it as Dutch and German put it, and is no "not yet" or "not only".
 */
export function isNegated(sentence: string, start: number, end: number, book: Phrasebook): boolean {
  const breaks = [...sentence.matchAll(CLAUSE_BREAK)].map((found) => found.index + found[0].length);
  const clauseStart = Math.max(0, start - MOST_BEFORE, ...breaks.filter((at) => at <= start));
  const clauseEnd = Math.min(sentence.length, end + MOST_AFTER, ...breaks.filter((at) => at > end).map((at) => at - 1));
  // Blanked in the whole sentence and in place, so that a phrase that the clause cuts in two is still known.
  const told = sentence.replace(BESIDE_THE_POINT, (phrase) => '~'.repeat(phrase.length));
  return book.negation.test(told.slice(clauseStart, clauseEnd)) && !book.notNegating.test(sentence);
}
