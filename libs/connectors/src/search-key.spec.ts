import { SourceError } from './connector';
import { canonicalValue, normaliseKey } from './search-key';

describe('the one spelling of a key', () => {
  it.each([
    ['email', ' Amelie.DUBOIS@Courriel.example ', 'amelie.dubois@courriel.example'],
    ['phone_number', '0450/00.00.01', '+32450000001'],
    ['phone_number', '0032 450 00 00 01', '+32450000001'],
    ['phone_number', '+32 (0)450 000 001', '+32450000001'],
    ['phone_number', '+49 30 901820', '+4930901820'],
    ['customer_number', ' 60000000 ', '60000000'],
  ])('%s %j is %s', (type, value, spelled) => {
    expect(normaliseKey('crm', { type, value }, 'BE')).toEqual({ type, value: spelled });
  });

  it.each([
    ['email', ''],
    ['email', '   '],
    ['email', 'nobody'],
    ['email', 'a b@c.example'],
    ['email', 'a@b@c.example'],
    ['email', `${'a'.repeat(320)}@b.example`],
    ['phone_number', 'call me'],
    ['phone_number', '12'],
    ['customer_number', '\0'],
    ['customer_number', '\u00a0\t'],
  ])('refuses %s %j without repeating it', (type, value) => {
    const refuse = (): unknown => normaliseKey('crm', { type, value }, 'BE');
    expect(refuse).toThrow(SourceError);
    expect(refuse).toThrow(`crm: the ${type} given cannot be searched`);
  });

  it('does not guess the country of a national number', () => {
    expect(canonicalValue('phone_number', '0450000001')).toBeUndefined();
  });
});
