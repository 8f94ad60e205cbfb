const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,24}`;
const PARTICLE = String.raw`(?:van|von|vande|vanden|vander|de|der|den|du|la|le|des|het|'t|ten|ter|zu|d')(?!\p{L})`;
const NAME = String.raw`(${WORD}(?: (?:${PARTICLE}|${WORD})){1,5})`;
const SAID = new RegExp(
  String.raw`(?:[Jj]e m['’]appelle|[Mm]on nom est|[Jj]e soussigné(?:e|\(e\))?,?|[Mm]ijn naam is|[Ii]k heet|[Ii]k,? ondergetekende,?|[Ii]k ben|[Mm]ein Name ist|[Ii]ch heiße|[Ii]ch heisse|[Ii]ch bin|[Mm]y name is|I,? the undersigned,?|(?:^|\n)[ \t]*(?:[Nn]om(?: et prénom)?|[Nn]aam|[Nn]ame|NAAM|NOM|NAME)[ \t]?:) ?(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Dhr\.?|Mevr\.?|Herr|Frau)? ?${NAME}`,
  'gu',
);
const WHOLE = new RegExp(String.raw`^${NAME}$`, 'u');
const NOT_A_NAME =
  /\b(?:proximus|scarlet|sa|nv|sprl|bv|bvba|srl|gmbh|ltd|team|service|dienst|support|info|noreply|no-reply|privacy|customer|klantendienst|rue|straat|avenue|laan|tel|gsm|rechten|droits|rights|data|client|klant|kunde|kundin)\b/i;

/** Whether a display name can be a person's: two to six words with letters, none an organisation's. */
export function plausibleName(name: string): boolean {
  return /^[\p{L}'’ .,-]{3,80}$/u.test(name) && name.trim().split(/\s+/).length >= 2 && !NOT_A_NAME.test(name);
}

/** Names that a sender says are theirs, in one of the four languages. */
export function namesSaidIn(text: string): string[] {
  return [...text.matchAll(SAID)].map(([, name = '']) => tidy(name)).filter(plausibleName);
}

/** The name in a signature: its first line that is one and nothing else. */
export function nameSignedIn(signature: string): string[] {
  const lines = signature.split('\n').map(tidy).filter(Boolean).slice(0, 4);
  const signed = lines.find((line) => WHOLE.test(line) && plausibleName(line));
  return signed ? [signed] : [];
}

function tidy(name: string): string {
  return name
    .trim()
    .replace(/[ ,.]+$/, '')
    .replace(/\s+/g, ' ');
}
