/** Words of street names that are written short, in one spelling. Only those that stand for one word in Belgium's three languages. */
const SHORT: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  bd: 'boulevard',
  bld: 'boulevard',
  bvd: 'boulevard',
  boul: 'boulevard',
  chee: 'chaussee',
  stwg: 'steenweg',
  st: 'sint',
  saint: 'sint',
  sainte: 'sint',
};

/** At most this many lines below a name are an address. */
const MOST_PARTS = 8;
const LOCALITY = /^(?:b|be)?[ -]?([1-9]\d{3}) +\p{L}/u;
const BOX = String.raw`(?:bus|bte|boite|box|bt|b|postfach|bf)`;
const NUMBER_LAST = new RegExp(
  String.raw`^(\p{L}(?:.*?\p{L})?) +(\d{1,4}) ?([a-z]?)(?:(?: *\/ *| +${BOX} ?)(\w{1,5})| +(\d{1,4}))?$`,
  'u',
);
const NUMBER_FIRST = new RegExp(String.raw`^(\d{1,4}) ?([a-z]?)(?: *(?:\/| ${BOX} ?) *(\w{1,5}))? +(\p{L}{2}.*)$`, 'u');
const BOX_ALONE = new RegExp(String.raw`^${BOX} ?(\w{1,5})$`);

/**
 * A Belgian postal address in one spelling: postcode, street, number, box, without the name above it and without the locality, which
 * the postcode tells. Lines or commas divide it. A street has a name in French and another in Dutch: these are two addresses here, and a
 * misspelt street is a third.
 * @returns undefined where street, number or postcode is missing: it would be compared with too much
 */
export function postalAddress(raw: string): string | undefined {
  const parts = raw
    .split(/[\r\n,]+/)
    .map(folded)
    .filter((part) => part !== '')
    .slice(0, MOST_PARTS);
  const at = parts.findIndex((part) => LOCALITY.test(part));
  const postcode = LOCALITY.exec(parts[at] ?? '')?.[1];
  if (postcode === undefined) return undefined;
  const above = parts.slice(0, at).reverse();
  const box = above.map((part) => BOX_ALONE.exec(part)?.[1]).find((found) => found !== undefined);
  const [first] = above.filter((part) => !BOX_ALONE.test(part)).flatMap((part) => houseOf(part) ?? []);
  if (!first) return undefined;
  return [postcode, first.street, first.number, first.box ?? box].filter(Boolean).join(' ');
}

interface House {
  street: string;
  number: string;
  box: string | undefined;
}

function houseOf(part: string): House | null {
  const last = NUMBER_LAST.exec(part);
  if (last) return { street: street(last[1]), number: `${last[2]}${last[3]}`, box: last[4] ?? last[5] };
  const first = NUMBER_FIRST.exec(part);
  return first ? { street: street(first[4]), number: `${first[1]}${first[2]}`, box: first[3] } : null;
}

function street(name = ''): string {
  return name
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join(' ');
}

function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.replace(/[.;:]/g, ' ').replace(/\s+/g, ' ').trim();
}
