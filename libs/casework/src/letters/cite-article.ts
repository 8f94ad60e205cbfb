import type { Language } from '@habeas/domain';

const REFERENCE = /^(?:GDPR )?(?:Art\.? )?(\d+)(?:\((\d+)\))?(?:\(([a-z])\))?$/;

/** How each language writes article, paragraph and letter in a letter to a person. */
const WORDS: Readonly<Record<Language, { law: string; article: string; paragraph: string; letter: string }>> = {
  fr: { law: 'du RGPD', article: 'article ', paragraph: ', paragraphe ', letter: ', point ' },
  nl: { law: 'van de AVG', article: 'artikel ', paragraph: ', lid ', letter: ', punt ' },
  de: { law: 'DSGVO', article: 'Artikel ', paragraph: ' Absatz ', letter: ' Buchstabe ' },
  en: { law: 'of the GDPR', article: 'Article ', paragraph: '', letter: '' },
};

/**
 * A citation as decisions have it (`GDPR Art. 17(3)(b)`, `GDPR 6(1)(f)`) in the words of a language: "article 17, paragraphe 3, point b), du
 * RGPD". Several are separated by `; `. What is no article of the GDPR stays as it is written.
 */
export function citeArticle(citation: string, language: Language): string {
  return citation
    .split(/\s*;\s*/)
    .map((one) => cite(one, language))
    .join('; ');
}

function cite(citation: string, language: Language): string {
  const match = REFERENCE.exec(citation);
  if (!match) return citation;
  const [, article = '', paragraph, letter] = match;
  if (language === 'en') return `Article ${citation.replace(/^(?:GDPR )?(?:Art\.? )?/, '')} of the GDPR`;
  const words = WORDS[language];
  const close = language === 'fr' ? ')' : '';
  const parts = [
    `${words.article}${article}`,
    paragraph ? `${words.paragraph}${paragraph}` : '',
    letter ? `${words.letter}${letter}${close}` : '',
  ];
  const comma = language !== 'de' && paragraph ? ',' : '';
  return `${parts.join('')}${comma} ${words.law}`;
}
