import { addressOf, filterFrom, isNarrowed } from './queue-filter';

describe('the filter of the queue', () => {
  it('comes back from its address as it went in', () => {
    const filter = { view: 'overdue', right: 'access', brand: 'Proximus', language: 'nl', q: '' } as const;
    expect(filterFrom(addressOf(filter), undefined)).toEqual(filter);
  });

  it('never writes the words of a search into the address', () => {
    const filter = { view: 'open', right: '', brand: '', language: '', q: 'Amélie Dubois' } as const;
    expect(addressOf(filter).toString()).toBe('');
    expect(isNarrowed(filter)).toBe(true);
  });

  it('takes nothing from an address that it does not know', () => {
    const address = new URLSearchParams('view=everything&right=chocolate&language=xx');
    expect(filterFrom(address, { not: 'a text' })).toEqual({ view: 'open', right: '', brand: '', language: '', q: '' });
  });
});
