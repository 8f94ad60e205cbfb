import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from '../../delivery';
import type { DueItem } from './due-view';

const lines = (rows: string[][]): string => stringify(rows, { record_delimiter: 'windows' });

function cells({ reference, brand, rights, matter, receivedOn, answerBy, extended, assignee }: DueItem): string[] {
  return [
    reference,
    brand,
    rights.join(' '),
    matter?.label ?? '',
    receivedOn,
    answerBy,
    extended ? '1' : '0',
    assignee ?? '',
  ];
}

/** The list as CSV after RFC 4180 with a byte order mark; no cell is run as a formula, whatever a colleague is called. */
export const dueCsv = {
  head: (names: readonly string[]): string => `\ufeff${lines([names.map(formulaSafe)])}`,
  rows: (items: readonly DueItem[]): string => lines(items.map((item) => cells(item).map(formulaSafe))),
};
