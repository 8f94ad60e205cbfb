import { Inject, Injectable } from '@nestjs/common';
import { addDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
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
    @Inject(CONTROLLER_PACK) private readonly pack: Pick<ControllerPack, 'brands' | 'controller'>,
  ) {}

  /** @param days how many calendar days are looked ahead to */
  async summary(days: number): Promise<DueReportView> {
    const span = this.span(days);
    const rows = await this.transactions.read(async (tx) => [
      ...(await this.figures.requests(tx, span)),
      ...(await this.figures.rights(tx, span)),
    ]);
    const brands = new Map(this.pack.brands.map(({ key, name }) => [key, name]));
    const parts = (wanted: FigureRow['part']): DuePart[] =>
      rows
        .filter(({ part }) => part === wanted)
        .map(({ key, name, ...row }) => ({ key, name: brands.get(key ?? '') ?? name, ...figuresOf(row) }));
    const total = rows.find(({ part }) => part === 'total');
    return {
      ...span,
      total: total ? figuresOf(total) : NOTHING,
      byRight: parts('right'),
      byBrand: parts('brand'),
      byColleague: parts('colleague'),
    };
  }

  /** One page of what is late or due. @param after as an earlier page gave it */
  async list(days: number, after: DuePosition | null): Promise<DueListView> {
    const items = await this.page(days, after, PAGE + 1);
    const shown = items.slice(0, PAGE);
    const last = items.length > PAGE ? (shown.at(-1) ?? null) : null;
    return { items: shown, next: last && `${last.answerBy}_${last.id}` };
  }

  /** The whole list as CSV, read page by page, with the names of its columns in the order of {@link dueCsv}. */
  async *csv(days: number, names: readonly string[]): AsyncGenerator<string> {
    yield dueCsv.head(names);
    for (let after: DuePosition | null = null; ;) {
      const items: DueItem[] = await this.page(days, after, CSV_PAGE);
      if (items.length > 0) yield dueCsv.rows(items);
      if (items.length < CSV_PAGE) return;
      after = items.at(-1) ?? null;
    }
  }

  private page(days: number, after: DuePosition | null, limit: number): Promise<DueItem[]> {
    const { until } = this.span(days);
    return this.transactions.read((tx) => this.figures.list(tx, until, after, limit));
  }

  private span(days: number): ReportDays {
    const today = localDateOf(this.clock.now().toISOString(), this.pack.controller.timeZone);
    return { today, until: addDays(today, days), since: addDays(today, -LOOK_BACK_DAYS) };
  }
}

function figuresOf({ open, late, due, answered, inTime, medianDays }: DueFigures): DueFigures {
  return { open, late, due, answered, inTime, medianDays };
}
