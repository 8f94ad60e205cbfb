import { LANGUAGES } from '@habeas/domain';
import { checkRegister, loadPack } from './index';

const pack = loadPack('examples/proximus');

/** Every object with a key of a language, wherever it stands in the pack. */
function textsOf(value: unknown, path: string): [path: string, text: Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  if (LANGUAGES.some((language) => language in value)) return [[path, value as Record<string, unknown>]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

// Leaf headings 5.3 to 10 of the statement that describe a processing or account for a section.
const SECTIONS = `5.3 6.1.1.1 6.1.1.2 6.1.2 6.1.3 6.2.1 6.2.2 6.2.3 6.3.1.1 6.3.1.2 6.3.1.3 6.3.2.1 6.3.2.2 6.3.2.3
  6.3.2.4 6.3.2.5 6.3.2.6 6.3.2.7 6.3.3.1 6.3.3.2 6.3.3.3 6.3.3.4 6.3.3.5 6.3.3.6 6.3.3.7 6.3.4 6.3.5 6.3.6.1 6.3.6.2
  6.3.6.3 6.4.1 6.4.2 7.1.1.1 7.1.1.2 7.1.1.3 7.1.2 7.1.3 7.1.4 7.2.1.1 7.2.1.2 7.2.1.3 7.2.1.4 7.2.2.1 7.2.2.2 7.2.2.3
  7.2.2.4 7.2.2.5 7.2.3.1 7.2.3.2 7.2.3.3 7.2.3.4 7.3.1 7.3.2 8 9.1 9.2 9.3 9.4 9.5 9.6 10`.split(/\s+/);

describe('the model pack', () => {
  it('has all 61 sections in the order of the statement, with lines that do not overlap', () => {
    expect(pack.activities.map(({ section }) => section)).toEqual(SECTIONS);
    expect(SECTIONS).toHaveLength(61);
    let last = 0;
    for (const { seedLines } of pack.activities) {
      expect(seedLines[0]).toBeGreaterThan(last);
      expect(seedLines[1]).toBeGreaterThanOrEqual(seedLines[0]);
      last = seedLines[1];
    }
    expect(last).toBeLessThan(2234);
  });

  it('is complete in four languages in every text', () => {
    const texts = textsOf(pack, 'pack');
    expect(texts.length).toBeGreaterThan(1000);
    for (const [path, text] of texts) {
      expect([path, Object.keys(text).sort()]).toEqual([path, [...LANGUAGES].sort()]);
      for (const language of LANGUAGES) expect([path, language, String(text[language]).trim()]).not.toContain('');
    }
  });

  it('defines 24 categories as the statement does, and others that it only names', () => {
    expect(pack.categories.filter(({ defined }) => defined)).toHaveLength(24);
    expect(pack.categories.filter(({ defined }) => !defined).length).toBeGreaterThan(0);
  });

  it('lists every known contradiction, G01 to G35, as an open question', () => {
    const refs = new Set(
      [...pack.openQuestions, ...pack.activities.flatMap((a) => a.openQuestions)].flatMap((q) => q.refs),
    );
    const all = Array.from({ length: 35 }, (_, index) => `G${String(index + 1).padStart(2, '0')}`);
    expect([...refs].sort()).toEqual(all);
    const messages = checkRegister(pack).map(({ message }) => message);
    for (const ref of all) expect(messages.filter((message) => message.includes(ref))).not.toEqual([]);
  });

  it('keeps four activities from Scarlet customers', () => {
    const of = (brand: string) => pack.activities.filter(({ appliesToBrands }) => appliesToBrands.includes(brand));
    const scarlet = of('scarlet').map(({ section }) => section);
    expect(SECTIONS.filter((section) => !scarlet.includes(section))).toEqual([
      '7.2.2.5',
      '7.2.3.2',
      '7.2.3.3',
      '7.2.3.4',
    ]);
    expect(of('proximus')).toHaveLength(61);
  });

  it('marks each authority whose requests must stay unknown, and no company', () => {
    const hidden = pack.recipients.filter(({ neverDisclose }) => neverDisclose);
    expect(hidden.map((recipient) => recipient.class)).toEqual(hidden.map(() => 'authority'));
    const retention = pack.activities.filter(({ section }) => ['6.3.3.3', '6.3.3.4', '6.3.3.5'].includes(section));
    for (const { recipients } of retention) expect(recipients.every(({ neverDisclose }) => neverDisclose)).toBe(true);
  });

  it('reads a whole entry: bases, law, categories, periods, hold, objection and decision', () => {
    const [fraud] = pack.activities.filter(({ section }) => section === '6.3.6.1');
    expect(fraud).toMatchObject({
      legalBases: [
        { article: 'GDPR 6(1)(f)', dpv: 'eu-gdpr:A6-1-f' },
        { article: 'GDPR 6(1)(b)' },
        { article: 'GDPR 6(1)(c)' },
      ],
      objection: { available: true, kind: 'motivated', stated: true },
      automatedDecision: { inferred: false },
    });
    expect(fraud?.retention[1]).toMatchObject({
      duration: 'P12M',
      shortest: 'P4M',
      hold: { article: 'GDPR 17(3)(b)' },
    });
  });

  it('lists the 71 systems of the documents, in their order', () => {
    const numbers = Array.from({ length: 71 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
    expect(pack.systems.map(({ number }) => number)).toEqual(numbers);
  });

  it('cannot be changed after it was loaded', () => {
    expect(() => Object.assign(pack.activities[0]?.title ?? {}, { fr: '' })).toThrow(TypeError);
    expect(() => (pack.activities as unknown[]).push({})).toThrow(TypeError);
  });

  it('gives each right a level and the clock its switches', () => {
    expect(pack.policy.assurance.perRight.erasure).toBe('strong');
    expect(pack.policy.clock).toMatchObject({ version: 'clock-1', 'clock.anchor': 'RECEIPT' });
    expect(pack.policy.reminders.workingDaysBefore).toEqual([10, 5, 3, 1]);
  });
});
