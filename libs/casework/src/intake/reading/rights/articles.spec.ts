import { citedRights } from './articles';

const cited = (text: string, message = text) => citedRights(text, message).map(({ right, weight }) => [right, weight]);

describe('articles of the GDPR', () => {
  it.each([
    ['article 15 du rgpd', [['access', 0.9]]],
    ['artikel 17 avg', [['erasure', 0.9]]],
    [
      'art 15, 17 und 21 dsgvo',
      [
        ['access', 0.9],
        ['erasure', 0.9],
        ['objection', 0.9],
      ],
    ],
    [
      'articles 15 (1) and 20 gdpr',
      [
        ['access', 0.9],
        ['portability', 0.9],
      ],
    ],
    ['artikel 7 lid 3 avg', [['consent-withdrawal', 0.9]]],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it('say little where no law is named, and nothing where none is about a right', () => {
    expect(cited('article 15')).toEqual([['access', 0.5]]);
    expect(cited('article 12 du rgpd')).toEqual([]);
    expect(cited('articles 15-22 gdpr')).toEqual([]);
  });
});
