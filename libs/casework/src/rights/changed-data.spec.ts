import { changedData } from './changed-data';

const row = (activity: string, category: string, outcome: 'granted' | 'kept-until' | 'partial' = 'granted') => ({
  ...{ activity, category, outcome },
  source: 'crm',
  collection: category,
});

describe('what was changed, by activity', () => {
  it('holds each category once, under every activity that lost it', () => {
    const rows = [row('newsletter', 'contact'), row('newsletter', 'contact'), row('newsletter', 'interests')];
    expect(changedData([...rows, row('loyalty', 'contact')], () => true)).toEqual(
      new Map([
        ['newsletter', ['contact', 'interests']],
        ['loyalty', ['contact']],
      ]),
    );
  });

  it.each([
    ['kept', row('billing', 'contact', 'kept-until')],
    ['kept for another purpose', row('billing', 'contact', 'partial')],
  ])('holds nothing of what is %s', (_, kept) => {
    expect(changedData([kept], () => true).size).toBe(0);
  });

  it('holds nothing of what no source changed', () => {
    expect(changedData([row('newsletter', 'contact')], () => false).size).toBe(0);
  });
});
