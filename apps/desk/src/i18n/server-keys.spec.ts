import { LANGUAGES } from '@habeas/domain';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { flatten } from './locale-check.fixture';

const read = (language: string, namespace: string) =>
  new Map(
    flatten(
      JSON.parse(readFileSync(path.resolve('apps/desk/src/i18n/locales', language, `${namespace}.json`), 'utf8')),
      '',
    ),
  );

const codeIn = (...folders: string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .map((file) => readFileSync(path.join(folder, file), 'utf8')),
    )
    .join('\n');

const found = (code: string, pattern: RegExp) => [...new Set([...code.matchAll(pattern)].map(([, key]) => key ?? ''))];

/** Keys that the server sends and the desk must have words for, read from the server's own code. */
const KEYS: [string, string, string, string[]][] = [
  [
    'refusals',
    'problem',
    'reason',
    found(
      codeIn('libs/casework/src', 'apps/web/src/desk'),
      /(?:\bRefused|ProblemException)\((?:\d{3},\s*)?'([a-z-]+)'/g,
    ),
  ],
  [
    'rules of the reading',
    'message',
    'rule',
    found(
      codeIn('libs/casework/src/intake/reading/rights'),
      /(?:rule|yieldingRule)\(\s*'[a-z-]+',\s*[\d.]+,\s*'([^']+)'/g,
    ).map((rule) => rule.replace(/\s+/g, '-')),
  ],
  [
    'reasons why a person must read',
    'message',
    'needs-person-because',
    found(readFileSync('libs/casework/src/intake/reading/needs-person.ts', 'utf8'), /^ {4}\['([a-z-]+)', /gm),
  ],
];

describe.each(LANGUAGES)('what the server says has words in %s', (language) => {
  it.each(KEYS)('%s', (_, namespace, group, keys) => {
    const words = read(language, namespace);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => !words.has(`${group}.${key}`))).toEqual([]);
  });

  it('the parameters of each reason of a date are those that the domain gives', () => {
    const domain = readFileSync(path.resolve('libs/domain/src/deadline-reason.ts'), 'utf8');
    const words = read(language, 'clock');
    const texts = [...domain.matchAll(/^ {2}'([a-z]+\.[a-z-]+)':\s+'([^']+)'/gm)];
    expect(texts.length).toBeGreaterThan(20);
    for (const [, key, text] of texts) {
      const given = new Set([...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      const named = [...(words.get(`reason.${key}`) ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
      expect([key, named.filter((name) => !given.has(name))]).toEqual([key, []]);
    }
  });
});
