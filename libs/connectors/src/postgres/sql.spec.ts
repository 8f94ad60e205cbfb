import fc from 'fast-check';
import type { Field } from '../dataset/dataset';
import { holdsKey, keyFrom } from './identity-column';
import { equalsAny, Parameters, quoteName, refuseEmpty } from './sql';

const field = (more: Partial<Field>): Field => ({
  name: 'contact',
  label: { fr: '', nl: '', de: '', en: '' },
  dataCategories: [],
  primaryKey: false,
  unique: false,
  phoneFormat: 'e164',
  references: [],
  facts: [],
  ...more,
});
const TYPES = ['text', 'varchar', 'citext', 'int4', 'int8', 'numeric', 'uuid', 'date', 'bpchar'];

describe('SQL', () => {
  it('never holds a value, whatever its text and the type of its column', () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom("' OR 1=1 --", '%', '$1', '"; DROP TABLE x', '\\', '*/'));
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1 }), fc.constantFrom(...TYPES), (values, type) => {
        const parameters = new Parameters();
        const sql = equalsAny('t."c"', type, values, parameters);
        expect(sql).toMatch(/^(false|t\."c"(::text)? = ANY\(\$1::[a-z]+\[\]\))$/);
        expect(parameters.values.flat().every((value) => values.includes(String(value)))).toBe(true);
      }),
    );
  });

  it('never holds a key, whatever the identity', () => {
    const types = fc.constantFrom('email', 'phone_number', 'customer_number');
    fc.assert(
      fc.property(fc.string(), types, fc.constantFrom('text', 'citext', 'int8'), (value, identity, type) => {
        const sql = holdsKey(
          't',
          field({ identity, phoneFormat: 'digits' }),
          type,
          [{ type: identity, value }],
          new Parameters(),
        );
        expect(sql).toMatch(/^(false|(lower\()?t\."contact"\)? = ANY\(\$1::[a-z]+\[\]\))$/);
      }),
    );
  });

  it('matches nothing, never everything, where no value fits the column', () => {
    expect(equalsAny('c', 'text', [], new Parameters())).toBe('false');
    expect(equalsAny('c', 'int8', ['1 OR 1=1', '', '0x1', '١'], new Parameters())).toBe('false');
    expect(equalsAny('c', 'uuid', ['%'], new Parameters())).toBe('false');
  });

  it('quotes names so that they stay names', () => {
    expect(quoteName('a"b; DROP TABLE c')).toBe('"a""b; DROP TABLE c"');
    expect(() => quoteName('')).toThrow(RangeError);
    expect(() => quoteName('a\0b')).toThrow(RangeError);
  });

  it('refuses an empty list of keys and an empty key', () => {
    expect(() => refuseEmpty('crm', [])).toThrow('no key was given');
    expect(() => refuseEmpty('crm', [{ type: 'email', value: ' ' }])).toThrow('an empty email was given');
    expect(() => refuseEmpty('crm', [{ type: 'email', value: 'a@b' }])).not.toThrow();
  });
});

describe('a phone number as a source writes it', () => {
  it.each([
    ['e164', '+32450000001'],
    ['digits', '32450000001'],
    ['double-zero', '0032450000001'],
    ['national', '0450000001'],
  ] as const)('%s: %s, and back', (phoneFormat, written) => {
    const parameters = new Parameters();
    const column = field({ identity: 'phone_number', phoneFormat });
    holdsKey('t', column, 'text', [{ type: 'phone_number', value: '+32450000001' }], parameters);
    expect(parameters.values).toEqual([[written]]);
    expect(keyFrom(column, written, 'BE')).toEqual({ type: 'phone_number', value: '+32450000001' });
  });

  it('is no key where the column holds something else', () => {
    expect(keyFrom(field({ identity: 'phone_number' }), 'onbekend', 'BE')).toBeUndefined();
    expect(keyFrom(field({ identity: 'email' }), '', 'BE')).toBeUndefined();
    expect(keyFrom(field({ identity: 'email' }), null, 'BE')).toBeUndefined();
    expect(keyFrom(field({}), 'a@b.example', 'BE')).toBeUndefined();
  });
});
