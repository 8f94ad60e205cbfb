import { isRight, RIGHT_ARTICLE, RIGHT_DPV, RIGHTS } from './rights';

describe('rights', () => {
  it('have each an article and a vocabulary code that speak of the same article', () => {
    for (const right of RIGHTS) {
      const [, article, paragraph] = /^GDPR Art\. (\d+)(?:\((\d+)\))?$/.exec(RIGHT_ARTICLE[right]) ?? [];
      expect(RIGHT_DPV[right]).toBe(`eu-gdpr:A${article}${paragraph ? `-${paragraph}` : ''}`);
    }
    expect(RIGHT_ARTICLE.access).toBe('GDPR Art. 15');
    expect(RIGHT_DPV['consent-withdrawal']).toBe('eu-gdpr:A7-3');
  });

  it('are recognised exactly', () => {
    expect(RIGHTS.every(isRight)).toBe(true);
    expect(['Access', 'notification', '', undefined].some(isRight)).toBe(false);
  });
});
