import type { RightsFound } from './rights/find-rights';
import { namesOther } from './rights/words-of-rights';
import type { Sentence } from './sentences';
import { fold } from './fold';

const ITEM = /^[ \t]*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?= \p{L})|[-*•–])[ \t]*(?=\p{L})/iu;
const ASKS =
  /\b(?:veuillez|merci de|je (?:vous )?(?:demande|prie|veux|voudrais|souhaite|exige)|(?:pouvez|pourriez)-vous|vous devez|gelieve|graag|ik (?:wil|wens|eis|vraag|verzoek)|kunt u|kunnen jullie|jullie moeten|verzoek ik|bitte|ich (?:mochte|will|verlange|fordere)|konnen sie|sie mussen|please|i (?:want|demand|request|require|would like|need)|could you|can you|you must)\b/;
const THEIRS =
  /\b(?:accounts?|comptes?|konto|numeros?|nummer|number|noms?|naam|namen?|address|adress\w*|adres|recordings?|enregistrements?|opnames?|aufzeichnung\w*|aufnahmen?|appels?|calls?|oproep\w*|anrufe?|profil\w*|profiel|images?|beelden|bilder|location|localisation|locatie|standort\w*|cookies?|historique|history|historiek|verlauf)\b/;
/** About the procedure or about money: asks nothing of the data. */
const BESIDE =
  /\b(?:confirm|bevestig|bestatig|repon|antwo|reply|answer|acknowledg|receipt|ontvangst|accuse|empfang|termijn|delai|frist|deadline|contact|joindre|bereik|erreich|reach|factu|invoice|bills?\b|rekening|rechnung|merci d'avance|bedankt|dank\b|identi)/;
/** What access tells of its own accord (GDPR Art. 15(1)): asked item by item, it is no right beside access. */
const PART_OF_ACCESS =
  /purpose|finalite|doeleinde|zweck|categor|kategor|recipient|destinataire|ontvanger|empfanger|retention|conserv|bewaar|speicher|how long|hoe lang|combien de temps|wie lange|source|origin|bron|herkomst|herkunft|transfer|doorgifte|ubermittl|logi[ckq]|safeguard|garantie|waarborg|plainte|complaint|klacht|beschwerde/;

/**
 * Whether more seems to be asked than was read: an item of a list, or a sentence that asks something about the sender's
 * data, in which no rule matched while another right was read elsewhere. What was read alone would swallow it.
 */
export function asksMore(
  own: string,
  sentences: readonly Sentence[],
  { rights, denied, read, rest }: RightsFound,
): boolean {
  if (rights.length === 0) return false;
  const isPart = (folded: string) => rights.some(({ right }) => right === 'access') && PART_OF_ACCESS.test(folded);
  const unread = sentences.filter((sentence) => !read.has(sentence));
  if (namesOther(rest, [...rights.map(({ right }) => right), ...denied])) return true;
  const known = [...read].map(({ original }) => bare(original));
  return (
    unread.some(({ folded }) => ASKS.test(folded) && THEIRS.test(folded) && !BESIDE.test(folded) && !isPart(folded)) ||
    unreadItems(own, known).some((item) => !isPart(item) && !BESIDE.test(item))
  );
}

/** The items of a list that belong to no sentence that was read; a single dash is no list. */
function unreadItems(own: string, known: readonly string[]): string[] {
  const items = own.split('\n').filter((line) => ITEM.test(line));
  if (items.length < 2) return [];
  return items
    .map((line) => bare(line.replace(ITEM, '')))
    .filter((item) => item.split(' ').length > 1 && !/\d{4}|@|: ?\S/.test(item))
    .filter((item) => !known.some((said) => said.includes(item.slice(0, 30)) || item.includes(said)));
}

const bare = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9@: ]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
