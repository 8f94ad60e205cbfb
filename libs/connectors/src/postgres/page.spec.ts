import { readDataset } from '../dataset/read-dataset';
import { exportColumns, exportOrder, MASKED, maskedRow } from './page';
import { jsonTypes } from './value-parser';

const dataset = readDataset(
  `
dataset:
  - fides_key: calls
    collections:
      - name: calls
        fields:
          - {name: call, fides_meta: {primary_key: true}}
          - {name: direction}
          - {name: other, x-habeas: {thirdParty: {action: mask, when: {field: direction, is: [IN]}}}}
          - {name: friend, x-habeas: {thirdParty: mask}}
          - {name: billed, x-habeas: {thirdParty: show}}
          - {name: agent, x-habeas: {withhold: {fr: a, nl: b, de: c, en: d}}}
`,
  'calls.yaml',
);
const calls = dataset.collections[0] as (typeof dataset.collections)[0];
const row = { call: 1, other: '+32450000001', friend: 'Jan', billed: '+32450000002' };

describe('a row as its person may see it', () => {
  it('hides who called and shows who was called', () => {
    expect(maskedRow(calls, { ...row, direction: 'IN' })).toEqual({
      ...row,
      direction: 'IN',
      other: MASKED,
      friend: MASKED,
    });
    expect(maskedRow(calls, { ...row, direction: 'OUT' })).toEqual({ ...row, direction: 'OUT', friend: MASKED });
  });

  it('hides the other party where the direction is not told', () => {
    expect(maskedRow(calls, { ...row, direction: null })['other']).toBe(MASKED);
    expect(maskedRow(calls, row)['other']).toBe(MASKED);
  });

  it('does not turn nothing into something hidden', () => {
    expect(maskedRow(calls, { ...row, friend: null })['friend']).toBeNull();
  });

  it('does not read what is withheld', () => {
    expect(exportColumns(calls)).toBe('t."call", t."direction", t."other", t."friend", t."billed"');
    expect(exportOrder(calls)).toBe('ORDER BY t."call"');
  });
});

describe('a database value as JSON', () => {
  it.each([
    [16, 't', true],
    [16, 'f', false],
    [20, '42', 42],
    [20, '9007199254740993', '9007199254740993'],
    [1700, '12.50', '12.50'],
    [1082, '2026-01-31', '2026-01-31'],
    [1114, '2026-01-31 10:00:00', '2026-01-31T10:00:00'],
    [1184, '2026-01-31 10:00:00.5+00', '2026-01-31T10:00:00.5Z'],
    [701, 'NaN', 'NaN'],
    [17, '\\x00ff', 'AP8='],
    [3802, '{"a": [1, null]}', { a: [1, null] }],
    [25, '=1+1', '=1+1'],
  ])('type %i %s', (type, text, value) => {
    expect(jsonTypes.getTypeParser(type)(text)).toEqual(value);
  });
});
