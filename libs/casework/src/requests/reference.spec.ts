import { newReference, readReference } from './reference';

describe('reference', () => {
  it('reads back every reference it makes', () => {
    for (let i = 0; i < 500; i++) {
      const reference = newReference();
      expect(readReference(reference)).toBe(reference);
    }
  });

  it('forgives case, spaces, missing dashes and look-alike letters', () => {
    expect(readReference(' hb 7k3m 9qxw 2ftd ')).toBe('HB-7K3M-9QXW-2FTD');
    expect(readReference('HB-OOII-LL00-1111')).toBe('HB-0011-1100-1111');
  });

  it.each(['', 'HB-', 'HB-7K3M-9QXW', 'HB-7K3M-9QXW-2FT!', '7K3M9QXW2FTD0', "' or 1=1 --"])('refuses %j', (typed) => {
    expect(readReference(typed)).toBeNull();
  });
});
