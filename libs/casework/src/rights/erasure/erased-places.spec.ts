import { isErased } from './erased-places';

const step = (operation: 'erase' | 'restrict', state: 'done' | 'stuck', affected: number) => ({
  ...{ source: 'marketing', operation, state },
  evidence: { collections: [{ collection: 'profiles', affected, remaining: 0 }] },
});
const place = { source: 'marketing', collection: 'profiles' };

describe('a place that lost data', () => {
  it('is one of which a source said so', () => {
    expect(isErased([step('erase', 'done', 2)], place)).toBe(true);
  });

  it.each([
    ['where nothing was found any more', step('erase', 'done', 0), place],
    ['where it is not done', step('erase', 'stuck', 2), place],
    ['that was only restricted', step('restrict', 'done', 2), place],
    ['beside it', step('erase', 'done', 2), { ...place, collection: 'consents' }],
    ['of another source', step('erase', 'done', 2), { ...place, source: 'crm' }],
  ])('is not one %s', (_, done, of) => {
    expect(isErased([done], of)).toBe(false);
  });
});
