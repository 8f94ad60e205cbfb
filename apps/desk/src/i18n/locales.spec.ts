import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '@habeas/domain';
import { flatten, findings } from './locale-check.fixture';

const SRC = path.resolve('apps/desk/src');
const LOCALES = path.join(SRC, 'i18n/locales');

const textsOf = (language: string): Map<string, string> =>
  new Map(
    readdirSync(path.join(LOCALES, language)).flatMap((file) =>
      flatten(JSON.parse(readFileSync(path.join(LOCALES, language, file), 'utf8')), file.replace('.json', ':')),
    ),
  );

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.ts$/.test(file))
  .map((file) => readFileSync(path.join(SRC, file), 'utf8'))
  .join('\n');

describe('the words of the desk', () => {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)]));

  it('are complete, used, filled and translated in every language', () => {
    expect(findings(texts, sources)).toEqual([]);
  });

  const small = () => ({
    fr: new Map([['a:hello', 'Bonjour à vous toutes et tous']]),
    en: new Map([['a:hello', 'Hello to all of you out there']]),
  });

  it('would be found incomplete with a missing key', () => {
    const { fr } = small();
    expect(findings({ fr, en: new Map() }, "t('a:hello')")).toEqual([
      'en lacks a:hello',
      'code uses a:hello, en lacks it',
    ]);
  });

  it('would be found wrong with a key that nothing uses', () => {
    expect(findings(small(), '')).toContain('nothing uses a:hello');
  });

  it('would be found wrong with a text left untranslated', () => {
    const { en } = small();
    expect(findings({ fr: en, en }, "t('a:hello')")).toEqual(['a:hello is the same in fr and en']);
  });

  it('would be found wrong with another variable in one language', () => {
    const texts = { fr: new Map([['a:n', 'Il en reste {{nombre}}']]), en: new Map([['a:n', '{{count}} are left']]) };
    expect(findings(texts, "t('a:n')")).toEqual(['a:n names other variables in en than in fr']);
  });
});
