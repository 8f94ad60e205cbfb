const LEVELS: Record<number, string> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };
const NOT_SHOWN = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'context', 'process']);

/** Turns one JSON line of the log into one short line for a person at a terminal. */
export function shortLine(json: string): string {
  const entry = JSON.parse(json) as Record<string, unknown>;
  const clock = new Date(Number(entry['time'])).toISOString().slice(11, 19);
  const fields = Object.entries(entry)
    .filter(([key, value]) => !NOT_SHOWN.has(key) && value !== undefined)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const who = [entry['process'], entry['context']].filter((part) => typeof part === 'string').join(' ');
  const message = typeof entry['msg'] === 'string' ? entry['msg'] : '';
  return (
    [clock, LEVELS[Number(entry['level'])] ?? 'info', `[${who}]`, message, ...fields].filter(Boolean).join(' ') + '\n'
  );
}
