import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Language, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack, matterLabel } from '../../register';
import { dueCsv } from './due-csv';
import { DueReportRepository, type DuePosition, type FigureRow, type ReportDays } from './due-report.repository';
import type { DueFigures, DueItem, DueListView, DuePart, DueReportView } from './due-view';

/** How long back answers are counted. */
const LOOK_BACK_DAYS = 90;
const PAGE = 50;
const CSV_PAGE = 500;
const NOTHING: DueFigures = { open: 0, late: 0, due: 0, answered: 0, inTime: 0, medianDays: null };

/** What is late and what is due, and how the office kept its dates. Figures, references and dates; nothing of a person. */
@Injectable()
export class DueReport {
  constructor(
    private readonly figures: DueReportRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: Pick<ControllerPack, 'brands' | 'controller' | 'matters'>,
  ) {}

  /** @param days how many calendar days are looked ahead to. Matters are named in `language`. */
  async summary(days: number, language: Language): Promise<DueReportView> {
    const span = this.span(days);
    const rows = await this.transactions.read(async (tx) => [
      ...(await this.figures.requests(tx, span)),
      ...(await this.figures.rights(tx, span)),
      ...(await this.figures.matters(tx, span)),
    ]);
    const parts = (wanted: FigureRow['part']): DuePart[] =>
      rows
        .filter(({ part }) => part === wanted)
        .map((row) => ({ key: row.key, name: this.nameOf(row, language), ...figuresOf(row) }));
    const total = rows.find(({ part }) => part === 'total');
    return {
      ...span,
      total: total ? figuresOf(total) : NOTHING,
      byRight: parts('right'),
      byMatter: parts('matter'),
      byBrand: parts('brand'),
      byColleague: parts('colleague'),
    };
  }

  /** One page of what is late or due. @param after as an earlier page gave it */
  async list(days: number, after: DuePosition | null, language: Language): Promise<DueListView> {
    const items = await this.page(days, after, PAGE + 1, language);
    const shown = items.slice(0, PAGE);
    const last = items.length > PAGE ? (shown.at(-1) ?? null) : null;
    return {
      items: shown,
      next: last && [last.answerBy, last.id, ...(last.matter ? [last.matter.key] : [])].join('_'),
    };
  }

  /** The whole list as CSV, read page by page, with the names of its columns in the order of {@link dueCsv}. */
  async *csv(days: number, names: readonly string[], language: Language): AsyncGenerator<string> {
    yield dueCsv.head(names);
    for (let after: DuePosition | null = null; ;) {
      const items: DueItem[] = await this.page(days, after, CSV_PAGE, language);
      if (items.length > 0) yield dueCsv.rows(items);
      if (items.length < CSV_PAGE) return;
      after = items.at(-1) ?? null;
    }
  }

  private async page(days: number, after: DuePosition | null, limit: number, language: Language): Promise<DueItem[]> {
    const { until } = this.span(days);
    const rows = await this.transactions.read((tx) => this.figures.list(tx, until, after, limit));
    return rows.map(({ matter: key, ...row }) => ({
      ...row,
      matter: key === null ? null : { key, label: matterLabel(this.pack, key, language) },
    }));
  }

  private nameOf({ part, key, name }: FigureRow, language: Language): string | null {
    if (part === 'matter' && key !== null) return matterLabel(this.pack, key, language);
    return this.pack.brands.find((brand) => part === 'brand' && brand.key === key)?.name ?? name;
  }

  private span(days: number): ReportDays {
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    return { today, until: addDays(today, days), since: addDays(today, -LOOK_BACK_DAYS) };
  }
}

function figuresOf({ open, late, due, answered, inTime, medianDays }: DueFigures): DueFigures {
  return { open, late, due, answered, inTime, medianDays };
}
