import type { Exemption } from '../register';
import { declinedFor, exemptWords } from './exempt-words';

const EXEMPTIONS: Exemption[] = [
  {
    ...{ key: 'others', article: 'GDPR Art. 15(4)' },
    text: { fr: 'D’autres y figurent.', nl: 'Anderen staan erin.', de: 'Andere sind dabei.', en: 'Others are in it.' },
  },
];
const of = (exemptGrounds: string[], exemptReason: string | null = null) => ({ exemptGrounds, exemptReason });

describe('why a source gave nothing', () => {
  it('is said in the language of the person, with its article, whatever the owner speaks', () => {
    expect(exemptWords(of(['others']), EXEMPTIONS, 'nl')).toMatch(/^Anderen staan erin\. \(.*artikel 15, lid 4.*\)$/);
    expect(exemptWords(of(['others']), EXEMPTIONS, 'fr')).toMatch(/^D’autres y figurent\. \(.*15.*4.*\)$/);
  });

  it('has beside it what the office wrote', () => {
    expect(exemptWords(of(['others'], 'Het gebouw is verkocht.'), EXEMPTIONS, 'nl')).toMatch(
      /Het gebouw is verkocht\.$/,
    );
    expect(exemptWords(of([], 'Het gebouw is verkocht.'), EXEMPTIONS, 'nl')).toBe('Het gebouw is verkocht.');
  });

  it('is nothing where nothing was said, and never a bare key', () => {
    expect(exemptWords(of([]), EXEMPTIONS, 'en')).toBeNull();
    expect(exemptWords(of(['no-longer-in-the-pack']), EXEMPTIONS, 'en')).toBeNull();
  });

  it('is a row of a refusal for each reason, the article on its own; what the office wrote names its ground itself', () => {
    expect(declinedFor(of(['others', 'gone'], 'Het gebouw\nis verkocht.'), EXEMPTIONS, 'nl')).toEqual([
      { reason: 'Anderen staan erin.', article: 'GDPR Art. 15(4)' },
      { reason: 'Het gebouw is verkocht.', article: 'GDPR Art. 12(4)' },
    ]);
    expect(declinedFor(of([]), EXEMPTIONS, 'nl')).toEqual([]);
  });
});
