/** One measured number, or a ratio of two. */
export interface Figure {
  name: string;
  unit: 'ms' | 'per second' | 'MB' | 'rows' | 'bytes' | 'times';
  /** The median of `runs`. */
  value: number;
  runs: number[];
}

export interface BenchReport {
  bench: 'a' | 'b' | 'c' | 'd';
  title: string;
  /** What was measured on what: persons, rows, concurrency. */
  settings: Record<string, string | number>;
  figures: Figure[];
}

export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('Nothing was measured');
  return (low + high) / 2;
}

export function figure(name: string, unit: Figure['unit'], runs: readonly number[]): Figure {
  return { name, unit, value: median(runs), runs: [...runs] };
}

/** How many times `limit` the `measured` is, run by run. */
export function ratio(name: string, measured: readonly number[], limit: readonly number[]): Figure {
  const runs = measured.map((value, index) => value / (limit[index] ?? Number.NaN));
  return figure(name, 'times', runs);
}

/** Milliseconds that `work` takes, with its answer. */
export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const begin = performance.now();
  const answer = await work();
  return { ms: performance.now() - begin, answer };
}

function shown(value: number, unit: Figure['unit']): string {
  if (unit === 'times') return `${value.toFixed(value < 10 ? 2 : 1)} x`;
  const digits = unit === 'rows' || unit === 'bytes' || value >= 100 ? 0 : 1;
  return `${value.toFixed(digits)} ${unit}`;
}

function lines(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
}

function figureRow({ name, unit, value, runs }: Figure): [string, string] {
  const range = `${shown(Math.min(...runs), unit)} to ${shown(Math.max(...runs), unit)}`;
  const spread = runs.length > 1 ? `   (${runs.length} runs, ${range})` : '';
  return [name, shown(value, unit).padStart(16) + spread];
}

/** Configuration and figures as a table for a terminal; medians, with their range. */
export function asTable(configuration: Record<string, string | number>, reports: readonly BenchReport[]): string {
  const settings = (of: Record<string, string | number>) =>
    lines(Object.entries(of).map(([name, value]) => [name, String(value)]));
  const parts = reports.map(({ bench, title, settings: own, figures }) =>
    [`(${bench}) ${title}`, ...settings(own), '', ...lines(figures.map(figureRow))].join('\n'),
  );
  return [['Configuration', ...settings(configuration)].join('\n'), ...parts].join('\n\n');
}
