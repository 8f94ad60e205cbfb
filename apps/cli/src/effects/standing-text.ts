import type { SourceStanding } from '@habeas/casework/sources';

/** The standing of every source for a terminal. */
export function standingText(standings: readonly SourceStanding[]): string {
  return standings.map(line).join('');
}

function line({ source, stopped, open }: SourceStanding): string {
  const name = source === '*' ? 'all sources' : source;
  const steps = Object.entries(open).map(([state, count]) => `${count} ${state}`);
  const work = steps.length > 0 ? `; steps: ${steps.join(', ')}` : '';
  if (!stopped) return `${name}: running${work}\n`;
  return `${name}: STOPPED since ${stopped.since} by ${stopped.by} (${stopped.reason})${work}\n`;
}
