import type { DueFigures, DuePart } from '@habeas/casework/deadlines';
import type { DueRead } from './read-due';

const COLUMNS: readonly [string, (figures: DueFigures) => string][] = [
  ['open', ({ open }) => String(open)],
  ['late', ({ late }) => String(late)],
  ['due', ({ due }) => String(due)],
  ['answered', ({ answered }) => String(answered)],
  ['in time', ({ answered, inTime }) => (answered === 0 ? '-' : `${Math.floor((100 * inTime) / answered)}%`)],
  ['median days', ({ medianDays }) => (medianDays === null ? '-' : String(medianDays))],
];
const NAME_WIDTH = 28;

function row(name: string, cells: readonly string[]): string {
  const padded = cells.map((cell, place) => cell.padStart(Math.max(8, COLUMNS[place]?.[0].length ?? 0)));
  return `${name.slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH)}${padded.join('  ')}\n`;
}

const figuresOf = (figures: DueFigures) => COLUMNS.map(([, cell]) => cell(figures));

function part(title: string, parts: readonly DuePart[]): string {
  if (parts.length === 0) return '';
  const rows = parts.map((one) => row(`  ${one.name ?? one.key ?? 'nobody yet'}`, figuresOf(one)));
  return `${title}\n${rows.join('')}`;
}

/** The report for a terminal. A share is cut, not rounded: 99.6 % in time is not all. */
export function dueText({ today, until, since, total, requests, ...parted }: DueRead): string {
  const head = `Today is ${today}. Due: until ${until}. Answered: since ${since}.\n\n`;
  const names = COLUMNS.map(([name]) => name);
  const figures = row('', names) + row('all', figuresOf(total));
  const { byRight, byMatter, byBrand, byColleague } = parted;
  const asked = part('by right', byRight) + part('by other question', byMatter);
  const parts = asked + part('by brand', byBrand) + part('by colleague', byColleague);
  const list = requests.map(({ reference, answerBy, rights, matter, assignee }) => {
    const standing = answerBy < today ? 'LATE' : 'due';
    return `${answerBy}  ${standing.padEnd(4)}  ${reference}  ${matter?.label ?? rights.join(', ')}  ${assignee ?? 'nobody yet'}\n`;
  });
  return `${head}${figures}${parts}\n${list.length > 0 ? list.join('') : `Nothing is late, and nothing is due until ${until}.\n`}`;
}
