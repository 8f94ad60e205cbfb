import { maskOthers, ownValues, speaksOfOthers } from './mask-others';

describe('what a mask leaves of values about others', () => {
  it.each([
    ['number', '+32475123456', '+3247512••••'],
    ['number', '0475 12 34 56', '0475 12 •• ••'],
    ['number', 'jan@voorbeeld.example', '•••@voorbeeld.example'],
    ['number', '102', '•••'],
    ['name', 'Jan Peeters-Claes', 'J. P. C.'],
    [
      'text',
      'Call Jan on 0475/12.34.56 or jan@voorbeeld.example',
      'Call Jan on 0475/12.••.•• or •••@voorbeeld.example',
    ],
    ['text', 'Invoice 2026-01-15, 45.20 EUR', 'Invoice 2026-01-15, 45.20 EUR'],
    ['voice', 'call.wav', '•••'],
  ] as const)('%s: %s', (kind, value, masked) => {
    expect(maskOthers(kind, value)).toBe(masked);
  });

  it('leaves nothing where nothing was', () => {
    expect(maskOthers('text', null)).toBeNull();
  });
});

describe('whether a text speaks of others', () => {
  const own = ownValues([
    { type: 'phone_number', value: '+32475123456' },
    { type: 'email', value: 'Amelie@Courriel.example' },
  ]);

  it.each([
    ['my neighbour 0486 11 22 33 heard it', true],
    ['write to jan@voorbeeld.example', true],
    ['call me on 0475 12 34 56', false],
    ['amelie@courriel.example wrote', false],
    ['on 2026-01-15 at 14:30, invoice 700000123456', false],
    ['', false],
  ])('%s', (text, speaks) => {
    expect(speaksOfOthers(text, own)).toBe(speaks);
  });
});
