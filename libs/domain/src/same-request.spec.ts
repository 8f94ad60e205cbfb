import { RIGHTS } from './rights';
import { addsNothing, type AskedRight } from './same-request';

const asked = (changes: Partial<AskedRight> = {}): AskedRight => ({
  right: 'access',
  brand: 'proximus',
  scope: null,
  ...changes,
});

describe('whether a later request adds anything to an earlier one of the same person', () => {
  it.each([
    ['the same right again', asked(), asked(), true],
    ['the same words again', asked({ scope: 'My calls in 2024' }), asked({ scope: ' my calls  in 2024 ' }), true],
    ['no words, after some', asked({ scope: 'My calls in 2024' }), asked(), true],
    ['words where there were none', asked(), asked({ scope: 'Also of 2019' }), false],
    ['another period', asked({ scope: 'My calls in 2024' }), asked({ scope: 'My calls in 2025' }), false],
    ['another right', asked(), asked({ right: 'portability' }), false],
    ['another brand', asked(), asked({ brand: 'scarlet' }), false],
  ])('%s', (_what, earlier, later, nothing) => {
    expect(addsNothing(earlier, later)).toBe(nothing);
  });

  it('is left to a person for rights that depend on the words', () => {
    const alone = RIGHTS.filter((right) => addsNothing(asked({ right }), asked({ right })));
    expect(alone.sort()).toEqual(['access', 'portability']);
  });
});
