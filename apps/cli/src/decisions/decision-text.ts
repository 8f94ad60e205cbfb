import type { ControllerPack } from '@habeas/casework/register';
import type { DataVerdict, DecisionRow, DecisionTable } from '@habeas/domain';

const rowsWord = (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`;

function end({ until, untilEvent, period }: Pick<DecisionRow, 'until' | 'untilEvent' | 'period'>): string {
  if (until) return ` until ${until}`;
  if (!untilEvent) return '';
  return period ? ` until ${period} after ${untilEvent}` : ` until ${untilEvent}`;
}

function rowLines(row: DecisionRow): string[] {
  const { source, collection, category, records, outcome, article, rule, work, question, keepFrom } = row;
  const place = source ? `${source} ${collection}, ${category}: ${rowsWord(records)}` : category;
  const cut = keepFrom ? ` (rows from ${keepFrom})` : '';
  const follows = work.map(({ operation, target }) => `${operation} ${target}`).join(', ');
  return [
    `    ${place}`,
    `      ${outcome === 'kept-until' ? 'kept' : outcome}${end(row)}${cut}  ${article}  [${rule}]`,
    ...(follows ? [`      then: ${follows}`] : []),
    ...(question ? [`      ask ${question.owner}: ${question.text}`] : []),
  ];
}

function verdictLine({
  source,
  collection,
  fate,
  erased,
  kept,
  keptFor,
  keepFrom,
  until,
  untilEvent,
}: DataVerdict): string {
  const counts = `erased ${erased}, kept ${kept}`;
  const cut = keepFrom ? ` (rows from ${keepFrom})` : '';
  const why = keptFor.length > 0 ? ` for ${keptFor.join(', ')}${end({ until, untilEvent, period: null })}` : '';
  return `  ${source} ${collection}: ${fate}, ${counts}${cut}${why}`;
}

/** The decision table for a terminal, grouped by activity; rows of which nothing is held only on demand. */
export function decisionText({ right, rows, verdicts }: DecisionTable, pack: ControllerPack, all: boolean): string {
  const shown = all ? rows : rows.filter(({ outcome }) => outcome !== 'not-applicable');
  const keys = [...new Set(shown.map(({ activity }) => activity))];
  const groups = keys.map((key) => {
    const activity = pack.activities.find((candidate) => candidate.key === key);
    const lines = shown.filter((row) => row.activity === key).flatMap(rowLines);
    return [`  ${activity ? `${activity.section} ${activity.title.en}` : key}`, ...lines].join('\n');
  });
  const hidden = rows.length - shown.length;
  const head = `${right}: ${shown.length} decisions${hidden > 0 ? `; ${hidden} more where nothing applies (--all)` : ''}\n`;
  const fates = verdicts.length > 0 ? `\nWhat becomes of the rows\n${verdicts.map(verdictLine).join('\n')}\n` : '';
  return `${head}\n${groups.join('\n')}\n${fates}`;
}
