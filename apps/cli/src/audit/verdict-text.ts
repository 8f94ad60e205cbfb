import type { ChainFault } from '@habeas/domain';
import type { ExportVerdict, Tampering } from './verify-export';

const WHAT: Readonly<Record<Tampering, string>> = {
  altered: 'altered: it does not say what was recorded',
  removed: 'removed: one or more entries are missing here',
  're-ordered': 're-ordered: the entry that belongs here stands further down',
  inserted: 'inserted: this line, or the one before it, was put in; its place in the chain is taken twice',
  'cut-off': 'cut off: the file holds no entry',
  'not-the-noted-chain': 'cut off or rebuilt: no entry has the head that was noted (--head)',
};

const WHY: Readonly<Record<ChainFault, string>> = {
  malformed: 'the line is not an entry of the audit',
  'seq-gap': 'its number does not follow the one before',
  'prev-hash-mismatch': 'it does not continue the entry before; one of the two was replaced',
  'hash-mismatch': 'its content does not give its hash',
  'head-mismatch': 'the end of the chain is not there',
};

/** What the check of an export found, in words. */
export function verdictText(verdict: ExportVerdict): string {
  if (!verdict.ok) {
    const { line, expected, tampering, fault } = verdict;
    return `BROKEN at line ${line} (entry ${expected}): ${WHAT[tampering]}.\nWhy: ${WHY[fault]}.\n`;
  }
  const { count, first, last, head, notedAt, endsWithExport } = verdict;
  const lines = [`The chain is whole: ${count} ${count === 1 ? 'entry' : 'entries'}.`, `first  ${first}`];
  lines.push(`last   ${last}`, `head   ${head}`);
  if (notedAt !== null) lines.push(`The noted head is entry ${notedAt}; ${count - notedAt} follow it.`);
  else
    lines.push('Without --head and a head noted elsewhere nobody can tell whether the end was cut off or all rebuilt.');
  if (!endsWithExport)
    lines.push('Warning: the last entry is not that of an export; a whole export ends with its own.');
  return `${lines.join('\n')}\n`;
}
