import path from 'node:path';
import { DECISION_REASONS, LANGUAGES } from '@habeas/domain';
import { Letters } from './letters';
import type { ReasonedRow } from './reasons';

const { reasons } = Letters.load(path.resolve('examples/proximus/letters'));
const row = (over: Partial<ReasonedRow>): ReasonedRow => ({
  reason: 'kept-legal-duty',
  article: 'GDPR Art. 17(3)(b)',
  until: '2033-01-01',
  untilEvent: '7 years from the end of the contract',
  ...over,
});

describe.each(LANGUAGES)('the reasons of a decision in %s', (language) => {
  it.each(DECISION_REASONS)('%s is one or more whole sentences', (reason) => {
    const sentence = reasons.sentence(language, row({ reason }));
    expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|null|\d{4}-\d\d/);
  });

  it('never leaves the article of a refusal unsaid', () => {
    for (const reason of DECISION_REASONS) {
      const { article, reason: sentence } = reasons.refused(language, 'x', row({ reason }));
      expect(article).toBe('GDPR Art. 17(3)(b)');
      expect(sentence).not.toMatch(/17|\(\)|\s\.|\s\s/);
    }
  });
});

describe('Reasons', () => {
  it.each([
    [
      'fr',
      'La loi nous oblige à conserver ces données jusqu’au 1er janvier 2033 (article 17, paragraphe 3, point b), du RGPD).',
    ],
    ['en', 'The law obliges us to keep these data until 1 January 2033 (Article 17(3)(b) of the GDPR).'],
  ] as const)('says date and article as %s writes them', (language, sentence) => {
    expect(reasons.sentence(language, row({}))).toBe(sentence);
  });

  it('says how long once: in the sentence, or beside it', () => {
    const kept = (over: Partial<ReasonedRow>) => reasons.kept('en', 'Invoices', { ...row(over), records: 3 });
    expect(kept({})).toMatchObject({
      until: null,
      reason: 'The law obliges us to keep these data until 1 January 2033.',
    });
    expect(kept({ reason: 'kept-dispute' })).toMatchObject({ until: '2033-01-01', records: 3 });
    expect(kept({ reason: 'kept-legal-duty-open', until: null })).toMatchObject({ untilEvent: null, until: null });
  });

  it.each([{ until: null }, { reason: 'kept-legal-duty-open', untilEvent: null }])(
    'refuses an end it does not have: %j',
    (over) => {
      expect(() => reasons.sentence('nl', row(over))).toThrow(/has no until/);
    },
  );

  it('refuses a reason that nobody has words for', () => {
    expect(() => reasons.sentence('de', row({ reason: 'toString' }))).toThrow(/No sentence for the reason/);
  });
});
