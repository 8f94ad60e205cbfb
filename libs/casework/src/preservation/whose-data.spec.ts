import { whoseData } from './whose-data';

const key = (value: string) => ({ type: 'customer_number', value });
const candidate = (id: string, value: string, chosen = false) => ({
  id: `${id}-0000-4000-8000-000000000000`,
  keys: [key(value)],
  chosen,
});
const claimed = (id: string, type: string, value: string) => ({ id: `${id}-0000-4000-8000-000000000000`, type, value });

describe('whose data is frozen', () => {
  it('everybody who may be the person, each with a place of their own', () => {
    const persons = whoseData([candidate('0000000a', '1'), candidate('0000001b', '2')], []);
    expect(persons.map(({ keys }) => keys)).toEqual([[key('1')], [key('2')]]);
    expect(new Set(persons.map(({ ordinal }) => ordinal)).size).toBe(2);
  });

  it('the settled person alone, whatever else was claimed', () => {
    const persons = whoseData(
      [candidate('0000000a', '1', true), candidate('0000001b', '2')],
      [claimed('0000002c', 'phone_number', '+32450000001')],
    );
    expect(persons.map(({ keys }) => keys)).toEqual([[key('1')]]);
  });

  it('an identifier that led to nobody, by itself', () => {
    const phone = claimed('0000002c', 'phone_number', '+32450000001');
    expect(whoseData([], [phone]).map(({ keys }) => keys)).toEqual([[{ type: 'phone_number', value: '+32450000001' }]]);
  });

  it('an identifier that is on a record found goes with that record', () => {
    expect(whoseData([candidate('0000000a', '1')], [claimed('0000002c', 'customer_number', '1')])).toHaveLength(1);
  });

  it('keeps a place when others are found later', () => {
    const [first] = whoseData([candidate('0000000a', '1')], []);
    expect(
      whoseData([candidate('0000001b', '2'), candidate('0000000a', '1')], []).map(({ ordinal }) => ordinal),
    ).toContain(first?.ordinal);
  });
});
