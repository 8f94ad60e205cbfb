import type { CoverageWay, SystemRow } from '@habeas/casework/sources';
import type { Language } from '@habeas/domain';
import type { CoverageReport } from './pack-coverage';

const WAYS: Readonly<Record<CoverageWay, string>> = {
  source: 'program',
  human: 'person',
  referral: 'referral',
  'nothing-personal': 'nothing personal',
  missing: 'MISSING',
};

/** The table for a terminal, system by system, and then what is left open. */
export function coverageText({ systems, gaps }: CoverageReport, language: Language): string {
  const rows = systems.map((system) => rowText(system, language)).join('');
  const counts = Object.entries(WAYS)
    .map(([way, words]) => ({ words, count: systems.filter(({ ways }) => ways.some((one) => one === way)).length }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${count}`);
  const sum = systems.length === 0 ? '' : `\n${systems.length} systems: ${counts.join(', ')}.\n`;
  const open = gaps.map(({ rule, where, text }) => `  ${where ? `${where}: ` : ''}${text} [${rule}]\n`);
  return `${rows}${sum}${gaps.length === 0 ? 'Nothing is left open.\n' : `\nLeft open (${gaps.length})\n${open.join('')}`}`;
}

function rowText(
  { number, name, ways, sources, because, activities, retention }: SystemRow,
  language: Language,
): string {
  const covered = [...ways.map((way) => WAYS[way]), ...(sources.length > 0 ? [`(${sources.join(', ')})`] : [])];
  const periods = retention.map(({ data, period }) => `${data} ${period ?? 'no fixed length'}`);
  const more = [
    ...(because ? [because[language]] : []),
    ...(activities.length > 0 ? [`activities ${activities.join(', ')}`] : []),
    ...(periods.length > 0 ? [`kept: ${periods.join(', ')}`] : []),
  ];
  return `${number}  ${name[language]}: ${covered.join(' ')}\n${more.map((line) => `       ${line}\n`).join('')}`;
}
