import type { SourceFinding } from '@habeas/casework/sources';
import type { SourcesReport } from './check-pack-sources';

const HEADINGS: Readonly<Record<SourceFinding['severity'], string>> = {
  error: 'Errors: no complete answer can come from here',
  warning: 'Warnings: what will probably hide or leak data',
};

/** The report for a terminal, errors first. */
export function reportText({ sources, live, findings }: SourcesReport): string {
  const how = live ? 'files and sources compared' : 'files only';
  const read = sources.length === 0 ? 'No source could be read' : `${sources.length} sources: ${sources.join(', ')}`;
  const sections = (['error', 'warning'] as const).map((severity) => section(severity, findings));
  const end = findings.length === 0 ? 'Nothing to report.\n' : '';
  return `${read} (${how}).\n${sections.join('')}${end}`;
}

function section(severity: SourceFinding['severity'], findings: readonly SourceFinding[]): string {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return '';
  const lines = found.map(({ source, where, rule, text }) => {
    const place = [source, where].filter(Boolean).join(' ');
    return `  ${place ? `${place}: ` : ''}${text} [${rule}]`;
  });
  return `\n${HEADINGS[severity]} (${found.length})\n${lines.join('\n')}\n`;
}
