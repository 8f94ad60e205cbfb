import { becauseParts } from './because-parts';

describe('why a right was read', () => {
  it('is a rule and the words of the person', () => {
    expect(becauseParts('asks for their data: “Ik vraag: mijn gegevens”')).toEqual({
      rule: 'asks for their data',
      ruleKey: 'asks-for-their-data',
      quote: 'Ik vraag: mijn gegevens',
    });
  });

  it('is a mere rule where nothing was quoted, as for the form', () => {
    expect(becauseParts('form')).toEqual({ rule: 'form', ruleKey: 'form', quote: null });
  });

  it('is kept whole where its form is not known', () => {
    expect(becauseParts('“copie”').rule).toBe('“copie”');
  });
});
