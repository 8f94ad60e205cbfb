import { Inject, Injectable } from '@nestjs/common';
import type { DataVerdict, DecisionRow, Language } from '@habeas/domain';
import { Reasons } from '@habeas/casework/letters';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  type Decision,
  type PlanDecisionView,
  type PlanSourceView,
  type PlanView,
  type RequestedRight,
  RequestsRepository,
} from '@habeas/casework/requests';
import {
  erasesSomething,
  ErasureProofRepository,
  eventWords,
  openQuestions,
  type PlanContent,
  PlanFiles,
  placeWords,
} from '@habeas/casework/rights/erasure';
import { type ExecutionPlan, ExecutionPlanRepository, SourceRegistry } from '@habeas/casework/sources';
import type { StaffAccount } from '@habeas/casework/staff';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { type BeforeThis, differences } from './plan-differences';
import { PlanSteps } from './plan-steps';

/** What is read of one plan. */
interface Read {
  plan: ExecutionPlan;
  content: PlanContent;
  right: RequestedRight;
  since: BeforeThis;
}

/** The plan of a right that changes data, in the language of the screen. */
@Injectable()
export class PlanPage {
  constructor(
    private readonly plans: ExecutionPlanRepository,
    private readonly files: PlanFiles,
    private readonly proofs: ErasureProofRepository,
    private readonly requests: RequestsRepository,
    private readonly registry: SourceRegistry,
    private readonly steps: PlanSteps,
    private readonly reasons: Reasons,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null while nothing is planned. */
  async view(
    tx: Transaction,
    rights: readonly RequestedRight[],
    account: StaffAccount,
    names: ReadonlyMap<string, string>,
  ): Promise<PlanView | null> {
    const right = rights.find((one) => one.right === 'erasure');
    const plan = right && ((await this.plans.open(tx, right.id)) ?? (await this.plans.latest(tx, right.id)));
    if (!plan) return null;
    const content = await this.files.open(tx, plan.contentFileId);
    const read = { plan, content, right, since: differences(content, await this.before(tx, plan)) };
    return {
      id: plan.id,
      right: right.right,
      state: stateOf(read),
      generation: plan.generation,
      hash: plan.sha256,
      plannedAt: plan.createdAt.toISOString(),
      answerOnly: !erasesSomething(content),
      totals: totalsOf(content),
      sources: await this.sources(tx, read, account.language),
      vanished: read.since.vanished.map((place) => this.placeTitle(place, account.language)),
      decisions: await this.decisions(tx, read, account.language, names),
      approvals: await this.approvals(tx, plan, account, names),
      approvalsNeeded: plan.approvalsNeeded,
      undo: this.undo(read),
      answerTo: content.answerTo?.address ?? null,
      proof: await this.proof(tx, plan.requestId),
    };
  }

  /** The plan made before this one, of another content; null once it is too late to look at a difference. */
  private async before(tx: Transaction, plan: ExecutionPlan): Promise<PlanContent | null> {
    if (plan.state !== 'awaiting-approval' && plan.state !== 'approved') return null;
    const all = await this.plans.ofRight(tx, plan.requestedRightId);
    const earlier = all.slice(
      0,
      all.findIndex(({ id }) => id === plan.id),
    );
    const last = earlier.filter(({ sha256 }) => sha256 !== plan.sha256).at(-1);
    return last ? this.files.open(tx, last.contentFileId) : null;
  }

  private placeTitle({ source, collection }: Pick<DataVerdict, 'source' | 'collection'>, language: Language): string {
    const place = placeWords(this.registry, source, collection, language);
    return `${place.source}: ${place.collection}`;
  }

  private undo({ plan, right }: Read): PlanView['undo'] {
    if (plan.state !== 'approved' || right.state !== 'approved' || !plan.executeAfter) return null;
    return { until: plan.executeAfter.toISOString(), now: this.clock.now().toISOString() };
  }

  private async approvals(
    tx: Transaction,
    plan: ExecutionPlan,
    account: StaffAccount,
    names: ReadonlyMap<string, string>,
  ): Promise<PlanView['approvals']> {
    return (await this.plans.approvals(tx, plan.id)).map(({ accountId, at }) => ({
      by: names.get(accountId) ?? accountId,
      at: at.toISOString(),
      mine: accountId === account.id,
    }));
  }

  private async proof(tx: Transaction, requestId: string): Promise<PlanView['proof']> {
    const proof = await this.proofs.latest(tx, requestId);
    if (!proof) return null;
    const url = `/desk/api/requests/${requestId}/plan/proof`;
    return { sha256: proof.sha256, sealedAt: proof.sealedAt.toISOString(), url };
  }

  private async sources(
    tx: Transaction,
    { plan, content, since }: Read,
    language: Language,
  ): Promise<PlanSourceView[]> {
    const steps = await this.steps.of(tx, plan, language);
    const keys = [...new Set([...content.verdicts, ...steps].map(({ source }) => source))];
    return keys.map((source) => ({
      source,
      title: placeWords(this.registry, source, '', language).source,
      collections: content.verdicts
        .filter((verdict) => verdict.source === source)
        .map((verdict) => this.collection(verdict, content, since, language)),
      steps: steps.filter((step) => step.source === source).map(({ view }) => view),
    }));
  }

  private collection(verdict: DataVerdict, content: PlanContent, since: BeforeThis, language: Language) {
    const { source, collection, erased: goes, kept: stays, keepFrom, until } = verdict;
    // Only what others share is there: nobody has to decide about it.
    const fate = goes + stays === 0 ? ('keep' as const) : verdict.fate;
    const keeper = content.decisions.find(
      (row) => row.source === source && row.collection === collection && row.untilEvent === verdict.untilEvent,
    );
    return {
      collection,
      label: placeWords(this.registry, source, collection, language).collection,
      ...{ fate, goes, stays, keepFrom, until },
      shared: sharedOf(content, verdict),
      untilEvent: keeper ? eventWords(this.pack, keeper, language) : verdict.untilEvent,
      masked: goes > 0 && this.isMasked(source, collection),
      before: since.of(verdict),
      restricted: content.sources.some((one) => one.source === source && one.restrict.includes(collection)),
      keptFor: verdict.keptFor.map((key) => this.activityTitle(key, language)),
    };
  }

  private isMasked(source: string, collection: string): boolean {
    const dataset = this.registry.all.find(({ key }) => key === source)?.dataset;
    return dataset?.collections.find(({ name }) => name === collection)?.erasure.mode === 'mask';
  }

  private async decisions(
    tx: Transaction,
    { content, right }: Read,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<PlanDecisionView[]> {
    const stored = await this.requests.decisions(tx, right.id);
    return content.decisions.flatMap((row) => {
      const decision = stored.find((one) => isOf(one, row));
      return decision ? [this.decision(decision, row, content, language, names)] : [];
    });
  }

  private decision(
    { id }: Decision,
    row: DecisionRow,
    content: PlanContent,
    language: Language,
    names: ReadonlyMap<string, string>,
  ): PlanDecisionView {
    const { activity, category, source, collection, outcome, article, until, records, question } = row;
    const untilEvent = eventWords(this.pack, row, language);
    const place = source && collection ? placeWords(this.registry, source, collection, language) : null;
    const given = content.answers.find(({ answer }) => isSamePlace(answer, row));
    return {
      ...{ id, activity, source, outcome, article, until, untilEvent, records, question },
      activityTitle: this.activityTitle(activity, language),
      category: this.pack.categories.find(({ key }) => key === category)?.label[language] ?? category,
      sourceTitle: place?.source ?? null,
      collectionLabel: place?.collection ?? null,
      sentence: this.reasons.sentence(language, { ...row, untilEvent }),
      answer: given ? { note: given.note, by: names.get(given.by) ?? given.by, at: given.at } : null,
    };
  }

  private activityTitle(key: string, language: Language): string {
    return this.pack.activities.find((activity) => activity.key === key)?.title[language] ?? key;
  }
}

function stateOf({ plan, content, right }: Read): PlanView['state'] {
  if (right.state === 'collecting' || right.state === 'deciding') return 'planning';
  switch (plan.state) {
    case 'awaiting-approval':
      return openQuestions(content).length > 0 ? 'questions' : 'awaiting-approval';
    case 'approved':
      return right.state === 'approved' ? 'undo-window' : 'stopped';
    case 'executing':
    case 'executed':
      return plan.state;
    case 'void':
    case 'cancelled':
      return 'stopped';
  }
}

function totalsOf(content: PlanContent): PlanView['totals'] {
  const decided = content.verdicts.filter(({ fate }) => fate !== 'undecided');
  const undecided = content.verdicts.filter(({ fate }) => fate === 'undecided');
  const sum = (verdicts: readonly DataVerdict[], of: (verdict: DataVerdict) => number) =>
    verdicts.reduce((total, verdict) => total + of(verdict), 0);
  return {
    goes: sum(decided, ({ erased }) => erased),
    stays: sum(decided, ({ kept }) => kept),
    undecided: sum(undecided, ({ kept }) => kept),
    shared: sum(content.verdicts, (verdict) => sharedOf(content, verdict)),
  };
}

/** The categories of a collection are columns of the same rows: each entry has the same number. */
function sharedOf({ held }: PlanContent, { source, collection }: DataVerdict): number {
  return held.find((one) => one.source === source && one.collection === collection)?.shared ?? 0;
}

type Place = Pick<DecisionRow, 'activity' | 'source' | 'collection'> & { category: string | null };

function isSamePlace(one: Place, other: Place): boolean {
  const { activity, category, source, collection } = one;
  return (
    activity === other.activity &&
    category === other.category &&
    source === other.source &&
    collection === other.collection
  );
}

/** Several rows may speak of one place: what is kept and what goes of it differ in their rule. */
function isOf(decision: Decision, row: DecisionRow): boolean {
  return isSamePlace(decision, row) && decision.rule === row.rule && decision.outcome === row.outcome;
}
