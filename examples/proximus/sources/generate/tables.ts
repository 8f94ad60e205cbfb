export type Cell = string | number | boolean | null | undefined;
export type TableRow = Record<string, Cell>;

/** The rows of one source, by table. Rows without a number of their own are numbered as they come. */
export class Tables {
  readonly rows = new Map<string, TableRow[]>();

  add(table: string, row: TableRow, numbered?: string): void {
    const rows = this.rows.get(table) ?? [];
    rows.push(numbered ? { [numbered]: rows.length + 1, ...row } : row);
    this.rows.set(table, rows);
  }
}

/** What the makers of rows share. */
export interface Making {
  tables: Tables;
  /** ISO date on which the sources are "today". */
  today: string;
}
