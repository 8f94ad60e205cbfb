import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readMessage, readUnreadable, type Reading } from '@habeas/casework/intake/reading';
import type { Language, Right } from '@habeas/domain';
import { parseMail } from '@habeas/platform/mail/parsing';

interface Expected {
  language: Language;
  kind: Reading['kind'];
  rights: Right[];
  needsPerson?: boolean;
  identifiers?: { type: string; value: string }[];
  /** A plain request for access: must be read right, whatever else is not. */
  plainAccess?: boolean;
  /** Rights that may be read beside the expected ones. */
  alsoAllowed?: Right[];
  anyLanguage?: boolean;
  mayAcknowledge?: boolean;
  /** Written after the rules; what was read right at the first try is told in README.md. */
  heldOut?: boolean;
}

const CORPUS: Record<string, Expected> = JSON.parse(readFileSync(path.join(__dirname, 'expectations.json'), 'utf8'));
const NAMES = Object.keys(CORPUS);
const FIELDS = ['language', 'kind', 'rights', 'needsPerson', 'identifiers', 'mayAcknowledge'] as const;
const AT_ONCE = 3;
const OWN = ['privacy@proximus.example'];

const readings = new Map<string, Reading>();

async function readAll(): Promise<void> {
  const waiting = [...NAMES];
  const one = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const mail = await parseMail(path.join(__dirname, `${name}.eml`));
      const options = { ownAddresses: OWN };
      readings.set(name, mail.unreadable ? readUnreadable(mail, options) : readMessage(mail, options));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

function reading(name: string): Reading {
  const found = readings.get(name);
  if (!found) throw new Error(`${name} was not read`);
  return found;
}

function isRight(name: string, field: (typeof FIELDS)[number]): boolean | null {
  const expected = CORPUS[name];
  const read = reading(name);
  if (!expected) return null;
  if (field === 'language') return expected.anyLanguage ? null : read.language === expected.language;
  if (field === 'kind') return read.kind === expected.kind;
  if (field === 'rights') {
    const found = read.rights.map(({ right }) => right);
    const allowed = [...expected.rights, ...(expected.alsoAllowed ?? [])];
    return expected.rights.every((right) => found.includes(right)) && found.every((right) => allowed.includes(right));
  }
  if (field === 'identifiers') {
    if (!expected.identifiers) return null;
    const has = (type: string, value: string) => read.identifiers.some((id) => id.type === type && id.value === value);
    return expected.identifiers.every(({ type, value }) => has(type, value));
  }
  return expected[field] === undefined ? null : read[field] === expected[field];
}

const missesOf = (name: string) => FIELDS.filter((field) => isRight(name, field) === false);

function accuracy(names: string[]): string {
  return FIELDS.map((field) => {
    const judged = names.map((name) => isRight(name, field)).filter((right) => right !== null);
    return `${field} ${judged.filter(Boolean).length}/${judged.length}`;
  }).join(', ');
}

beforeAll(readAll, 120_000);

it('has an expectation for every mail, and a mail for every expectation', () => {
  const mails = readdirSync(__dirname).filter((file) => file.endsWith('.eml'));
  expect(mails.map((file) => file.replace(/\.eml$/, '')).sort()).toEqual([...NAMES].sort());
  expect(NAMES.length).toBeGreaterThanOrEqual(80);
});

it.each(NAMES.filter((name) => CORPUS[name]?.plainAccess))('reads the plain request for access in %s', (name) => {
  expect({ name, misses: missesOf(name), read: reading(name) }).toMatchObject({ misses: [] });
});

it.each(NAMES)('never takes access for erasure, nor erasure for access, in %s', (name) => {
  const expected = [...(CORPUS[name]?.rights ?? []), ...(CORPUS[name]?.alsoAllowed ?? [])];
  for (const right of ['access', 'erasure'] as const) {
    if (!expected.includes(right)) expect(reading(name).rights.map((read) => read.right)).not.toContain(right);
  }
});

it.each(NAMES.filter((name) => CORPUS[name]?.kind !== 'bounce' && CORPUS[name]?.kind !== 'auto-reply'))(
  'never lets a message that is not understood go by without a person: %s',
  (name) => {
    const read = reading(name);
    if (missesOf(name).includes('rights') || read.rights.length === 0) expect(read.needsPerson).toBe(true);
  },
);

it('reads every field of the whole corpus', () => {
  const misses = NAMES.flatMap((name) => missesOf(name).map((field) => `${name}: ${field}`));
  const told = `all: ${accuracy(NAMES)}\nheld out: ${accuracy(NAMES.filter((name) => CORPUS[name]?.heldOut))}`;
  expect(`${told}\n${misses.join('\n')}`).toBe(`${told}\n`);
});
