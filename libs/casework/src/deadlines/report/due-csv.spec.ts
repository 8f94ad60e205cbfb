import { parse } from 'csv-parse/sync';
import { dueCsv } from './due-csv';
import type { DueItem } from './due-view';

const ITEM: DueItem = {
  id: '6f0f2a52-0000-4000-8000-000000000001',
  reference: 'HB-2026-7K3M9Q',
  brand: 'proximus',
  rights: ['access', 'erasure'],
  matter: null,
  receivedOn: '2026-02-27',
  answerBy: '2026-03-30',
  extended: false,
  assignee: 'Noor',
};

describe('dueCsv', () => {
  it('is read back by a parser as it was written', () => {
    const text =
      dueCsv.head(['reference', 'who']) + dueCsv.rows([{ ...ITEM, assignee: 'Noor "de, kleine"\r\nPeeters' }]);
    const rows = parse(text, { bom: true, relax_column_count: true });
    expect(rows).toEqual([
      ['reference', 'who'],
      [
        'HB-2026-7K3M9Q',
        'proximus',
        'access erasure',
        '',
        '2026-02-27',
        '2026-03-30',
        '0',
        'Noor "de, kleine"\r\nPeeters',
      ],
    ]);
  });

  it('names what has a date of its own in a column beside the rights', () => {
    const own = { ...ITEM, rights: [], matter: { key: 'best-tariff', label: 'The best tariff' } };
    const [row] = parse(dueCsv.rows([own]));
    expect(row?.slice(2, 4)).toEqual(['', 'The best tariff']);
  });

  it.each(['=1+1', '+32', '-2', '@SUM(A1)', '\t=1', ' =1', '\uff1d1'])(
    'runs no colleague named %j as a formula',
    (name) => {
      const [row] = parse(dueCsv.rows([{ ...ITEM, assignee: name }]));
      expect(row?.at(-1)).toBe(`'${name}`);
    },
  );
});
