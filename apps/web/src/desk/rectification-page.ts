import { Inject, Injectable } from '@nestjs/common';
import type { DecisionRow, Language } from '@habeas/domain';
import { Audit } from '@habeas/casework/audit';
import { CONTROLLER_PACK, type ControllerPack, decisionActivities, rulesFor } from '@habeas/casework/register';
import {
  type HeldCollectionView,
  type HeldFieldView,
  NotFound,
  type RectificationView,
  type Request,
  type RequestedRight,
  RequestsRepository,
} from '@habeas/casework/requests';
import {
  approvalRefusal,
  CorrectionSheets,
  engineRows,
  type HeldCollection,
  HeldFields,
  type HeldRow,
  isCorrectable,
  kindOfField,
  RectificationBases,
  rowsOf,
  type SheetContent,
} from '@habeas/casework/rights/rectification';
import { type ExecutionPlan, ExecutionPlanRepository, SourceRegistry } from '@habeas/casework/sources';
import { Accounts, may, type StaffAccount } from '@habeas/casework/staff';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { CorrectionViews } from './correction-views';

interface Sheet {
  plan: ExecutionPlan;
  content: SheetContent;
}

/** What is held and what is put right, in the language of the screen. */
@Injectable()
export class RectificationPage {
  constructor(
    private readonly sheets: CorrectionSheets,
    private readonly fields: HeldFields,
    private readonly bases: RectificationBases,
    private readonly corrections: CorrectionViews,
    private readonly plans: ExecutionPlanRepository,
    private readonly registry: SourceRegistry,
    private readonly requests: RequestsRepository,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly transactions: Transactions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A sensitive read: recorded first. @throws AuditUnavailable when it cannot be (I8); NotFound where none was asked */
  async open(id: string, account: StaffAccount): Promise<RectificationView> {
    const actor = { kind: 'staff', id: account.id } as const;
    await this.audit.appendBeforeRead({
      event: 'request.viewed',
      actor,
      requestId: id,
      details: { part: 'held-values' },
    });
    return this.transactions.read(async (tx) => {
      const request = await this.requests.find(tx, id);
      const right = await this.requests.rightOf(tx, id, 'rectification');
      if (!request || !right) throw new NotFound('rectification');
      return this.view(tx, request, right, account);
    });
  }

  private async view(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    account: StaffAccount,
  ): Promise<RectificationView> {
    const sheet = await this.sheets.latest(tx, right.id);
    const names = new Map((await this.accounts.all(tx)).map((one) => [one.id, one.name]));
    const approvals = sheet ? await this.plans.approvals(tx, sheet.plan.id) : [];
    return {
      state: right.state,
      hash: sheet?.plan.sha256 ?? null,
      nothingHeld: sheet?.content.nothingHeld ?? false,
      collections: await this.held(tx, request, right, account.language),
      corrections: sheet ? await this.corrections.of(tx, right, sheet.content, account.language, names) : [],
      approvals: approvals.map(({ accountId, at }) => ({
        ...{ by: names.get(accountId) ?? '', at: at.toISOString(), mine: accountId === account.id },
      })),
      answerTo: sheet?.content.answerTo?.address ?? null,
      may: mayNow(request, right, sheet, account),
    };
  }

  private async held(
    tx: Transaction,
    request: Request,
    right: RequestedRight,
    language: Language,
  ): Promise<HeldCollectionView[]> {
    const basis = await this.bases.of(tx, request, right);
    if (!basis) return [];
    const rows = engineRows(decisionActivities(rulesFor(this.pack, request)), basis);
    const of = (row: HeldRow, field: string) =>
      rowsOf({ source: row.source, collection: row.collection.name, row: row.row, field }, rows, basis.datasetOf);
    return (await this.fields.of(tx, right)).map((held) => ({
      ...this.collection(held, language),
      rows: held.rows.map((row) => ({
        row: row.row,
        fields: [...row.values].flatMap(([name, value]) => fieldView(row, name, value, of(row, name), language)),
      })),
    }));
  }

  private collection({ source, dataset, collection, records }: HeldCollection, language: Language) {
    const { name, label, issued, restriction, feed } = collection;
    return {
      ...{ source, sourceTitle: dataset.title[language], collection: name, label: label[language], records, issued },
      canRestrict: restriction !== undefined && this.registry.get(source).connector.operations.has('restrict'),
      feed: feed === undefined ? null : this.registry.get(feed).dataset.title[language],
    };
  }
}

function fieldView(
  { collection }: HeldRow,
  name: string,
  value: string | null,
  rows: readonly DecisionRow[],
  language: Language,
): HeldFieldView[] {
  const field = collection.fields.find((one) => one.name === name);
  if (!field) return [];
  return [
    {
      ...{ field: name, label: field.label[language], value, kind: kindOfField(field) },
      codes: Object.entries(field.codes ?? {}).map(([code, labels]) => ({ code, label: labels[language] })),
      correctable: isCorrectable(collection, field),
      asksWhatShows: rows.some(({ outcome }) => outcome === 'needs-person'),
    },
  ];
}

function mayNow(
  { state }: Request,
  right: RequestedRight,
  sheet: Sheet | null,
  { id, role }: StaffAccount,
): RectificationView['may'] {
  const isOpen = right.state === 'awaiting-approval' && state === 'in-progress';
  const open = isOpen ? null : 'no-sheet-open';
  const approvable = sheet && isOpen ? approvalRefusal(sheet.content, id) : 'nothing-awaits-approval';
  const isReopened = state === 'in-progress' && ['awaiting-approval', 'executing', 'answered'].includes(right.state);
  return {
    note: may(role, 'plan.answer') ? open : 'not-permitted',
    approve: may(role, 'plan.approve') ? approvable : 'not-permitted',
    collectAgain: may(role, 'plan.answer') ? (isReopened ? null : 'reopen-first') : 'not-permitted',
  };
}
