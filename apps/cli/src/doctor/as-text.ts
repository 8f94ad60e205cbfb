import type { Diagnosis } from './diagnose';

const seconds = (value: number | null) => (value === null ? 'never' : `${Math.round(value)} s ago`);

type Depth = Record<string, Record<string, number>>;

function laneLine([lane, counts]: [string, Record<string, number>]): string {
  const shown = Object.entries(counts).filter(([, count]) => count > 0);
  return shown.length === 0
    ? ''
    : `Lane        ${lane}: ${shown.map(([state, count]) => `${count} ${state}`).join(', ')}`;
}

/** The diagnosis for a terminal, faults last. */
export function asText({ running, versions, clockDifferenceMs, queue, faults }: Diagnosis): string {
  const processes = running.map(({ name, pid, alive }) => `${name} (${alive ? pid : 'ended'})`).join(', ');
  const lines = [
    `Processes   ${processes || 'none that npm start knows of'}`,
    `Versions    ${Object.entries(versions)
      .map((pair) => pair.join(' '))
      .join(', ')}`,
    `Clock       ${clockDifferenceMs} ms ahead of the database`,
  ];
  if (queue) {
    const { backend, due, later, running: taken, oldestDueSeconds, schedules, depth } = queue;
    const oldest = oldestDueSeconds === null ? 'none waits' : `the oldest has waited ${Math.round(oldestDueSeconds)} s`;
    lines.push(`Jobs        ${due} due (${oldest}), ${taken} running, ${later} later; queue on ${backend}`);
    if (!('error' in depth))
      lines.push(
        ...Object.entries(depth as Depth)
          .map(laneLine)
          .filter((line) => line !== ''),
      );
    for (const { name, succeededSecondsAgo } of schedules)
      lines.push(`Schedule    ${name}: ${seconds(succeededSecondsAgo)}`);
  }
  lines.push(...(faults.length === 0 ? ['All is well.'] : faults.map((fault) => `! ${fault}`)));
  return `${lines.join('\n')}\n`;
}
