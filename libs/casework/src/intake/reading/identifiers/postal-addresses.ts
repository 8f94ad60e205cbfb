const NUMBER = String.raw`\d{1,4} ?[a-zA-Z]?(?!\p{L})(?:[ ,]{0,2}(?:bus|bo[iî]te|bte\.?|bt\.?|box|b\.?|\/|Top|Tür) ?\w{1,5})?(?:\/\d{1,3}){0,2}`;
const WORD = String.raw`[\p{L}\d][\p{L}'’.-]{0,30}`;
const FRENCH_WAY = String.raw`(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb](?:l?v)?d\.?|[Pp]lace|[Cc]hauss[ée]e|[Cc]hemin|[Cc]los|[Dd]r[èe]ve|[Ii]mpasse|[Qq]uai|[Ss]quare|[Aa]ll[ée]e|[Rr]oute|[Ss]entier|[Cc]ours|[Vv]enelle|[Rr]uelle|[Vv]oie|[Ee]splanade|[Ff]aubourg|[Tt]hier|[Rr]empart)`;
const FRENCH_STREET = String.raw`${FRENCH_WAY}(?: ${WORD}){1,6}?`;
const GERMANIC_END = String.raw`(?:straat|laan|weg|plein|dreef|steenweg|lei|kaai|dijk|hof|baan|pad|singel|markt|ring|wegel|lindeboom|veld|berg|stra(?:ß|ss)e|str\.|gasse|platz|allee|ufer|damm|steig)`;
const GERMANIC_STREET = String.raw`(?:\p{Lu}[\p{L}'’.-]{0,30} (?:(?:\p{Lu}[\p{L}'’.-]{0,30}|van|de|der|den|von|het) ){0,2})?(?:\p{Lu}[\p{L}'’.-]{0,30}${GERMANIC_END}|(?:Straße|Strasse|Str\.|Markt|Weg|Platz|Allee|Gasse|Laan|Straat|Plein|Dreef)|(?:Steenweg|Baan|Weg) (?:op|naar) \p{Lu}[\p{L}-]{1,30})|(?:Am|Im|An der|Auf der|Auf dem|In der|Zum|Zur|Op de|Aan de)(?: \p{Lu}[\p{L}-]{1,30}){1,2}`;
const BREAK = String.raw`(?:[ \t]*,[ \t]*|[ \t]*\n[ \t]*|[ \t]+[-–|à] ?[ \t]*|[ \t]+te[ \t]+|[ \t]+in[ \t]+|[ \t]+)`;
const PLACE = String.raw`(?:(?:BE?|DE?|CH|AT?|LU?|NL|FR?)[- ])?\d{4,5} (?:St\. |Sint-|Saint-)?\p{Lu}[\p{L}'’-]{1,30}(?:[ -](?:sur|sous|lez|le|la|les|aan|op|den|am|an|der|im|\p{Lu}[\p{L}'’-]{1,30})(?!\p{L})){0,3}`;
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:${FRENCH_STREET}|${GERMANIC_STREET})[ ,]{1,2}(?:n°|nr\.?)? ?${NUMBER}|\d{1,4}[a-zA-Z]?,? ${FRENCH_STREET})${BREAK}${PLACE}`,
  'gu',
);

/** Postal addresses of street, number, postcode and place as Belgians, Germans, Austrians and Swiss write them, on one line. */
export function postalAddressesIn(text: string): string[] {
  return [...text.matchAll(ADDRESS)].map(([address]) =>
    address
      .replace(/[ \t]*(?:,[ \t]*)?\n[ \t]*|[ \t]+[-–|][ \t]+/g, ', ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}
