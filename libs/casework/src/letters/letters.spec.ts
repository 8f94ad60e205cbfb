import path from 'node:path';
import { LANGUAGES, type Language } from '@habeas/domain';
import { convert } from 'html-to-text';
import { LetterPlaceError } from './fill-places';
import type { LetterData, LetterName } from './letter-data';
import { sampleHead } from './letter-head.fixture';
import { LETTER_NAMES, REQUIRED } from './letter-places';
import { Letters } from './letters';
import { letterSamples } from './samples';

const letters = Letters.load(path.resolve('examples/proximus/letters'));
const every = LANGUAGES.flatMap((language) => LETTER_NAMES.map((name) => [language, name] as const));
const words = (text: string) => text.match(/[\p{L}\p{N}@:/.-]+/gu) ?? [];

/** Words that stand in one of the four languages and in none of the others. */
const TELLTALE: Record<Language, string[]> = {
  fr: ['vous', 'nous', 'votre', 'les', 'est', 'pour'],
  nl: ['wij', 'uw', 'het', 'een', 'van', 'voor'],
  de: ['wir', 'sie', 'ihre', 'und', 'der', 'nicht'],
  en: ['the', 'you', 'your', 'we', 'this', 'it'],
};

describe.each(every)('letter in %s: %s', (language, name) => {
  const letter = letters.preview(name, language, sampleHead(language));

  it('has no open place, names its reference and says the same in text and HTML', () => {
    expect(letter.text + letter.html + letter.subject).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN/);
    expect(letter.subject).toContain('HB-2026-7K3M9Q');
    expect(letter.text).toContain('HB-2026-7K3M9Q');
    const shown = convert(letter.html.replace(/<title>.*<\/title>/, ''), {
      wordwrap: false,
      selectors: [
        { selector: 'h2', options: { uppercase: false } },
        { selector: 'a', options: { ignoreHref: true } },
      ],
    });
    expect(new Set(words(shown))).toEqual(new Set(words(letter.text).filter((word) => word !== '-' && word !== '--')));
  });

  it('is in its language only', () => {
    const found = new Set(words(letter.text.toLowerCase()));
    expect(TELLTALE[language].filter((word) => found.has(word)).length).toBeGreaterThan(0);
    for (const other of LANGUAGES.filter((candidate) => candidate !== language)) {
      const own = new Set(['de', 'en', ...TELLTALE[language]]);
      expect(TELLTALE[other].filter((word) => found.has(word) && !own.has(word))).toEqual([]);
    }
    expect(letter.html).toContain(`<html lang="${language}">`);
  });

  it('names authority and court wherever the law wants it', () => {
    const head = sampleHead(language);
    const owed = REQUIRED[name].includes('part:remedies');
    expect(letter.text.includes(head.authority.name)).toBe(owed);
    expect(letter.text.includes(head.courtRemedy)).toBe(owed);
  });

  it('is read easily: sentences of 20 words on average, none over 30', () => {
    const sentences = letter.text
      .split(/\n-- \n/)[0]!
      .split(/(?<=[.?!:])\s+|\n+/)
      .map((sentence) => words(sentence).length)
      .filter((count) => count > 0);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(30);
    expect(sentences.filter((count) => count > 20).length / sentences.length).toBeLessThan(0.15);
  });

  it('fetches nothing and runs nothing', () => {
    expect(letter.html).not.toMatch(/<(script|img|link|iframe|table)|url\(|javascript:/i);
  });
});

describe('Letters', () => {
  const head = sampleHead('en');
  const samples = letterSamples('en');

  it('keeps hostile data text, in HTML, in text and in the subject', () => {
    const hostile = '<img src=x onerror=alert(1)>{{email}}<% 7*7 %>${7*7}\r\nBcc: a@b.example';
    const data = { ...samples.clarification, question: hostile, reference: `R1\r\nBcc: x@y.example\u202e` };
    const letter = letters.render('clarification', 'en', head, data);
    expect(letter.html).not.toContain('<img');
    expect(letter.html).toContain('&lt;img src=x onerror=alert(1)&gt;{{email}}&lt;% 7*7 %&gt;${7*7}');
    expect(letter.text).toContain('{{email}}');
    expect(letter.subject).not.toMatch(/[\r\n\u202e]/);
  });

  it('has no place for personal data in any subject', () => {
    for (const [language, name] of every) {
      const data: LetterData[LetterName] = { ...letterSamples(language)[name], reference: 'REF-1' };
      const other = { ...data, question: 'Canary', doubt: 'Canary', missing: 'Canary', code: '999999' } as never;
      const subject = letters.render(name, language, sampleHead(language), other).subject;
      expect(subject).not.toMatch(/Canary|999999|\d{4}-\d\d|privacy@/);
    }
  });

  it.each([
    ['clarification', { ...samples.clarification, question: '' }],
    ['acknowledgement', { ...samples.acknowledgement, due: '12/02/2026' }],
    ['acknowledgement', { ...samples.acknowledgement, confirmUrl: 'javascript:alert(1)' }],
    ['acknowledgement', { ...samples.acknowledgement, rights: [] }],
    ['acknowledgement', { ...samples.acknowledgement, rights: ['everything'] }],
  ] as [LetterName, never][])('refuses %s when a place cannot be filled', (name, data) => {
    expect(() => letters.render(name, 'en', head, data)).toThrow(LetterPlaceError);
  });

  it('says nothing of the value in an error', () => {
    const data = { ...samples.acknowledgement, due: 'jan.peeters@example.org' };
    expect(() => letters.render('acknowledgement', 'en', head, data)).toThrow(
      /acknowledgement: place due is not an ISO date/,
    );
    expect(() => letters.render('acknowledgement', 'en', head, data)).not.toThrow(/peeters/);
  });

  it('shows and hides what depends on the data', () => {
    const known = { ...samples.acknowledgement, needsIdentity: false, confirmUrl: null };
    expect(letters.render('acknowledgement', 'en', head, known).text).not.toContain('Confirm my identity');
    expect(letters.render('acknowledgement', 'en', head, samples.acknowledgement).text).toContain(
      'Confirm my identity',
    );
    const late = { ...samples['staff-reminder'], overdue: true, daysLeft: -2 };
    expect(letters.render('staff-reminder', 'en', head, late).text).toContain('has passed');
    const own = { ...samples['deadline-escalation'], matter: 'The best tariff plan for me' };
    expect(letters.render('deadline-escalation', 'en', head, own).text).toMatch(/no right[\s\S]*The best tariff plan/);
    expect(letters.render('deadline-escalation', 'en', head, own).text).not.toContain('one month');
    const whole = { ...samples['access-answer'], sourcesExempt: [], elsewhere: [] };
    expect(letters.render('access-answer', 'en', head, whole).text).not.toMatch(/not included|Others/);
    expect(letters.render('access-answer', 'en', head, samples['access-answer']).text).toContain('Doktr');
  });
});
