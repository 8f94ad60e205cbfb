import { decideAccess } from './access-decision';

describe('decideAccess', () => {
  it('gives a copy of what was found', () => {
    expect(decideAccess({ records: 3, withheldFields: 0 })).toEqual({
      outcome: 'granted',
      article: 'GDPR Art. 15(3)',
      reason: 'copy-given',
    });
  });

  it('masks what belongs to others, and gives the rest: never a refusal of the whole', () => {
    expect(decideAccess({ records: 1, withheldFields: 1 })).toMatchObject({
      outcome: 'partial',
      article: 'GDPR Art. 15(4)',
    });
  });

  it('answers that nothing was found, even where fields would have been masked', () => {
    expect(decideAccess({ records: 0, withheldFields: 2 }).outcome).toBe('not-applicable');
  });
});
