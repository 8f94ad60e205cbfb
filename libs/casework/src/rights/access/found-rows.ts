import type { JsonValue } from '@habeas/connectors';
import type { Findings, SourceFindings } from '../../sources';

type Row = Record<string, JsonValue>;

/** Collections of up to so many rows are kept in memory while an answer is composed; larger ones are read anew each time. */
const KEPT_ROWS = 500;

/**
 * The rows as the sources gave them, for one answer. Composing reads each collection four times; a small one is opened once and kept
 * meanwhile.
 */
export class FoundRows {
  private readonly kept = new Map<string, Row[]>();

  constructor(
    readonly answers: SourceFindings[],
    private readonly findings: Pick<Findings, 'rows'>,
  ) {}

  /** The rows of one collection, in the order in which the source gave them. */
  async *of(source: string, collection: string): AsyncGenerator<Row> {
    const key = `${source} ${collection}`;
    const known = this.kept.get(key);
    if (known) {
      yield* known;
      return;
    }
    const found = this.answers
      .flatMap(({ task, findings }) => (task.source === source ? findings : []))
      .filter((finding) => finding.kind === 'rows' && finding.collection === collection);
    const isSmall = found.reduce((sum, { records }) => sum + records, 0) <= KEPT_ROWS;
    const fresh: Row[] = [];
    for (const finding of found) {
      for await (const row of this.findings.rows(finding)) {
        if (isSmall) fresh.push(row);
        yield row;
      }
    }
    if (isSmall) this.kept.set(key, fresh);
  }
}
