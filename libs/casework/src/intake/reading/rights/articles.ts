import type { Right } from '@habeas/domain';

const RIGHT_OF_ARTICLE: Readonly<Record<string, Right>> = {
  '15': 'access',
  '16': 'rectification',
  '17': 'erasure',
  '18': 'restriction',
  '20': 'portability',
  '21': 'objection',
  '22': 'automated-decision',
};

const CITATION =
  /\bart(?:icles?|ikel[ns]?|ikels?|s)?\b\.? ?(\d{1,2}\b[^a-z\n]{0,12}(?:(?:et|en|und|and|ou|of|oder|or|&)\b[^a-z\n]{0,12}){0,8})/g;
const CONSENT = /\bart(?:icle|ikel)?\b\.? ?7 ?(?:\(3\)|[.,§/] ?3\b|lid 3|abs\.? ?3|par\w* 3|al\w* 3)/;
const REGULATION =
  /\b(?:rgpd|gdpr|avg|dsgvo|ds-gvo|2016\/679|vie privee|privacy|datenschutz|gegevensbescherming|protection des donnees)\b/;

/** The rights, each once, whose article of the GDPR a folded sentence cites; `message` is the whole folded text, which may name the law. */
export function citedRights(sentence: string, message: string): { right: Right; weight: number; cited: string }[] {
  const weight = REGULATION.test(message) ? 0.9 : 0.5;
  const cited = [...sentence.matchAll(CITATION)].flatMap(([citation, list = '']) =>
    (/\d ?- ?\d/.test(list) ? [] : [...list.replace(/\(\d\)|\. ?\d|§ ?\d/g, '').matchAll(/\d{1,2}/g)]).map(
      ([number]) => ({
        right: RIGHT_OF_ARTICLE[number],
        cited: citation,
      }),
    ),
  );
  if (CONSENT.test(sentence)) cited.push({ right: 'consent-withdrawal', cited: 'article 7(3)' });
  const first = new Map(
    cited.flatMap((found) => (found.right ? [[found.right, found.cited.trim()] as const] : [])).reverse(),
  );
  return [...first].reverse().map(([right, citation]) => ({ right, weight, cited: citation }));
}
