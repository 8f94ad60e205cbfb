/** Texts by key `namespace:group.name`. */
type Texts = ReadonlyMap<string, string>;

/** The leaves of a translation file as pairs of key and text. */
export function flatten(branch: object, prefix: string): [string, string][] {
  return Object.entries(branch).flatMap(([name, value]: [string, unknown]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${prefix}${name}.`)
      : [[prefix + name, String(value)]],
  );
}

const PLURAL = /_(one|many|other)$/;
const withoutPlural = (key: string) => key.replace(PLURAL, '');
const keysOf = (texts: Texts) => new Set([...texts.keys()].map(withoutPlural));
const variablesOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

/** Long enough that two languages would not share it by chance, and more than a name or a sign. */
const LONG = 24;

/** The keys that code names in full, and the beginnings of those that it completes at run time. */
function usedIn(code: string): { full: Set<string>; beginnings: string[] } {
  const full = new Set([...code.matchAll(/'([a-z-]+:[\w.-]+)'/g)].map(([, key]) => key ?? ''));
  const completed = [...code.matchAll(/`([a-z-]+:[\w.-]*)\$\{/g)].map(([, beginning]) => beginning ?? '');
  const prefixes = [...full].map((key) => `${key}.`);
  return { full, beginnings: [...completed, ...prefixes] };
}

function compare(first: [string, Texts], other: [string, Texts]): string[] {
  const [language, texts] = other;
  const lacking = [...keysOf(first[1])]
    .filter((key) => !keysOf(texts).has(key))
    .map((key) => `${language} lacks ${key}`);
  const differing = [...texts].flatMap(([key, text]) => {
    const original = first[1].get(key);
    if (original === undefined) return [];
    const same = original === text && text.length >= LONG ? [`${key} is the same in ${first[0]} and ${language}`] : [];
    const variables = variablesOf(original) !== variablesOf(text);
    return variables ? [...same, `${key} names other variables in ${language} than in ${first[0]}`] : same;
  });
  return [...lacking, ...differing];
}

/** Everything that is wrong with the texts, measured against each other and against the code that uses them. */
export function findings(texts: Readonly<Record<string, Texts>>, code: string): string[] {
  const languages = Object.entries(texts);
  const pairs = languages.flatMap((first) =>
    languages.filter((other) => other[0] !== first[0]).flatMap((other) => compare(first, other)),
  );
  const { full, beginnings } = usedIn(code);
  const all = new Set(languages.flatMap(([, each]) => [...keysOf(each)]));
  const unused = [...all]
    .filter((key) => !full.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
    .map((key) => `nothing uses ${key}`);
  const missing = [...full].flatMap((key) =>
    languages
      .filter(([, each]) => ![...keysOf(each)].some((known) => known === key || known.startsWith(`${key}.`)))
      .map(([language]) => `code uses ${key}, ${language} lacks it`),
  );
  const empty = languages.flatMap(([language, each]) =>
    [...each].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty in ${language}`),
  );
  return [...new Set([...pairs.filter(onceAPair), ...unused, ...missing, ...empty])];
}

/** Sameness is symmetric: it is told once, for the pair in the order of the alphabet turned round. */
function onceAPair(finding: string): boolean {
  const pair = /(?:is the same in|names other variables in) (\w+) (?:and|than in) (\w+)$/.exec(finding);
  return (
    pair === null ||
    (finding.includes('is the same') ? (pair[1] ?? '') > (pair[2] ?? '') : (pair[1] ?? '') < (pair[2] ?? ''))
  );
}
