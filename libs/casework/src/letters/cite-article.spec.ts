import { citeArticle } from './cite-article';

describe('citeArticle', () => {
  it.each([
    ['GDPR Art. 17(3)(b)', 'fr', 'article 17, paragraphe 3, point b), du RGPD'],
    ['GDPR Art. 17(3)(b)', 'nl', 'artikel 17, lid 3, punt b, van de AVG'],
    ['GDPR Art. 17(3)(b)', 'de', 'Artikel 17 Absatz 3 Buchstabe b DSGVO'],
    ['GDPR Art. 17(3)(b)', 'en', 'Article 17(3)(b) of the GDPR'],
    ['GDPR 6(1)(f)', 'nl', 'artikel 6, lid 1, punt f, van de AVG'],
    ['GDPR Art. 16', 'fr', 'article 16 du RGPD'],
    ['GDPR Art. 18(2)', 'de', 'Artikel 18 Absatz 2 DSGVO'],
    ['GDPR Art. 18(2); GDPR Art. 21(1)', 'en', 'Article 18(2) of the GDPR; Article 21(1) of the GDPR'],
    ['LCE 126', 'fr', 'LCE 126'],
  ] as const)('%s in %s: %s', (citation, language, cited) => {
    expect(citeArticle(citation, language)).toBe(cited);
  });
});
