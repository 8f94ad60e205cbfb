import type { Language } from '@habeas/domain';
import type { FieldInput, FieldKind } from './package-input';
import { ValueShower } from './show-value';
import { PACKAGE_TEXTS } from './texts';

const shower = (language: Language) => new ValueShower(language, 'Europe/Brussels', PACKAGE_TEXTS[language].values);
const field = (kind: FieldKind, more: Partial<FieldInput> = {}): FieldInput => ({
  name: 'x',
  label: 'X',
  kind,
  ...more,
});
const plain = (text: string | null) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('ValueShower', () => {
  it.each([
    ['fr', 'date', '2024-03-01', '1er mars 2024'],
    ['nl', 'boolean', true, 'Ja'],
    ['de', 'boolean', 'f', 'Nein'],
    ['en', 'amount', '1234.50', '€1,234.50'],
    ['fr', 'amount', '-12.5', '-12,50 €'],
    ['en', 'number', '12345678901234567890.5', '12,345,678,901,234,567,890.5'],
    ['en', 'duration', 3725, '1 h 2 min 5 s'],
    ['nl', 'duration', 0, '0 s'],
    ['fr', 'bytes', 1_250_000, '1,3 Mo'],
    ['en', 'text', 'as it is', 'as it is'],
  ] as const)('shows %s %s %j as %s', (language, kind, value, shown) => {
    expect(plain(shower(language).show(field(kind), value))).toBe(shown);
  });

  it('shows an instant in the zone of the person', () => {
    expect(shower('en').show(field('instant'), '2025-02-28T23:30:00Z')).toMatch(/^1 March 2025.*00:30:00/);
    expect(shower('en').show(field('instant'), '2025-02-28 23:30:00.123+00')).toMatch(/^1 March 2025.*00:30:00/);
  });

  it('explains a code and keeps it', () => {
    const codes = { V: 'Voice call' };
    expect(shower('en').show(field('code', { codes }), 'V')).toBe('Voice call (V)');
    expect(shower('en').show(field('code', { codes }), 'toString')).toBe('toString');
  });

  it.each([
    ['date', '0000-00-00'],
    ['instant', '2025-02-28T23:30:00'],
    ['amount', '12,50'],
    ['number', 'NaN'],
    ['duration', '-3'],
    ['boolean', 'perhaps'],
  ] as const)('never drops what is not a %s: %s', (kind, value) => {
    expect(shower('fr').show(field(kind), value)).toBe(value);
  });

  it('tells apart nothing, zero and no', () => {
    expect(shower('en').show(field('text'), null)).toBeNull();
    expect(shower('en').show(field('number'), 0)).toBe('0');
    expect(shower('en').show(field('boolean'), false)).toBe('No');
    expect(shower('en').show(field('text'), [])).toBeNull();
  });

  it('shows what is nested', () => {
    expect(shower('nl').show(field('text'), [true, null, 'x'])).toBe('Ja, –, x');
    expect(shower('nl').show(field('text'), { a: 1 })).toContain('"a": 1');
  });
});
