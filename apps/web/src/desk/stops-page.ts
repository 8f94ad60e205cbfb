import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { Notices } from '@habeas/casework/notices';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  type Decision,
  freeChoices,
  type NameableView,
  type Request,
  type RequestedRight,
  RequestsRepository,
  type StoppedPurposeView,
  type StopStepView,
  type StopsView,
} from '@habeas/casework/requests';
import { StopKeysOf, weighedUse } from '@habeas/casework/rights/objection';
import { SourceSteps, SourceTasks, type StepOrder, StepOrders } from '@habeas/casework/sources';
import { Suppressions } from '@habeas/casework/suppression';
import type { Transaction } from '@habeas/platform/database';
import { PlanSteps } from './plan-steps';
import { stopStanding, weighedStanding } from './stop-standing';

const STOPS: readonly string[] = ['objection', 'consent-withdrawal'];
const NAMEABLE: readonly string[] = ['with-person', 'awaiting-identity'];

/** A step with what it is about: a purpose that stops at once, or an activity that is weighed. */
interface AboutStep {
  about: string;
  view: StopStepView;
}

/** What the ledger says. */
interface Ledger {
  keys: Parameters<Suppressions['find']>[1];
  since: ReadonlyMap<string, Date>;
}

/** What somebody asked to stop, and what came of it where, in the language of the screen. */
@Injectable()
export class StopsPage {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly keys: StopKeysOf,
    private readonly suppressions: Suppressions,
    private readonly steps: SourceSteps,
    private readonly orders: StepOrders,
    private readonly planSteps: PlanSteps,
    private readonly sources: SourceTasks,
    private readonly notices: Notices,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async view(
    tx: Transaction,
    request: Request,
    rights: readonly RequestedRight[],
    language: Language,
  ): Promise<StopsView[]> {
    const views: StopsView[] = [];
    for (const right of rights)
      if (STOPS.includes(right.right) && right.state !== 'not-asked')
        views.push(await this.of(tx, request, right, language));
    return views;
  }

  private async of(tx: Transaction, request: Request, right: RequestedRight, language: Language): Promise<StopsView> {
    const steps = await this.stepsOf(tx, right, language);
    const ledger = await this.ledger(tx, request);
    const decisions = await this.requests.decisions(tx, right.id);
    const purposes: StoppedPurposeView[] = [];
    for (const { choice, channels } of freeChoices(this.pack, right)) {
      const own = steps.filter(({ about }) => about === choice.purpose).map(({ view }) => view);
      const names = channels.length === 0 ? [choice.purpose] : channels.map((one) => `${choice.purpose}/${one}`);
      const place = await this.inLedger(tx, names, ledger);
      const standing = stopStanding(own, place.inLedger);
      const said = { key: choice.key, label: choice.label[language], channels, how: 'at-once' as const };
      purposes.push({ ...said, standing, ...place, steps: own });
    }
    for (const key of right.asked?.activities ?? []) {
      const own = steps.filter(({ about }) => about === `/${key}`).map(({ view }) => view);
      const place = await this.inLedger(tx, [key], ledger);
      const standing = weighedStanding(outcomeOf(decisions, key), own, place.inLedger);
      const said = { key, label: this.title(key, language), channels: [], how: 'weighed' as const };
      purposes.push({ ...said, standing, ...place, steps: own });
    }
    const told = await this.notices.noticesOf(tx, request.id, right.id);
    return {
      right: right.right === 'objection' ? 'objection' : 'consent-withdrawal',
      state: right.state,
      purposes,
      recipients: told.map(({ name, state }) => ({ name: name[language], state })),
      nameable: NAMEABLE.includes(right.state) ? this.nameable(request, right, language) : null,
    };
  }

  private async stepsOf(tx: Transaction, right: RequestedRight, language: Language): Promise<AboutStep[]> {
    const { id: requestedRightId, generation } = right;
    const views = await this.planSteps.of(tx, { requestedRightId, generation }, language);
    const about = new Map<string, string>();
    for (const step of await this.steps.ofRight(tx, requestedRightId, generation)) {
      const use = weighedUse(right, step);
      about.set(step.id, use === null ? purposeOf(await this.orders.open(step, tx)) : `/${use}`);
    }
    return views.map(({ source, view }) => ({
      about: about.get(view.id) ?? '',
      view: { ...view, sourceTitle: this.sources.title(source, language) },
    }));
  }

  private async ledger(tx: Transaction, request: Request): Promise<Ledger> {
    const { named, verified } = await this.keys.of(tx, request);
    const since = new Map((await this.suppressions.enteredBy(tx, request.id)).map((one) => [one.purpose, one.since]));
    return { keys: [...named, ...[...verified.values()].flat()], since };
  }

  private async inLedger(tx: Transaction, purposes: readonly string[], { keys, since }: Ledger) {
    const found = await this.suppressions.find(tx, keys, purposes, null);
    const stands = purposes.every((purpose) => found.some((one) => one.purposes.includes(purpose)));
    const days = purposes.flatMap((purpose) => since.get(purpose)?.toISOString() ?? []).sort();
    return { inLedger: stands, ledgerSince: stands ? (days.at(-1) ?? null) : null };
  }

  private title(key: string, language: Language): string {
    return this.pack.activities.find((activity) => activity.key === key)?.title[language] ?? key;
  }

  /** Every use that is no advertising can be named: where the register knows no objection, the answer says why. */
  private nameable({ brand }: Request, { right }: RequestedRight, language: Language): NameableView {
    const uses = this.pack.activities.filter(
      ({ kind, directMarketing, objection, appliesToBrands }) =>
        kind === 'processing' && !directMarketing && objection.kind !== 'absolute' && appliesToBrands.includes(brand),
    );
    return {
      choices: this.pack.choices
        .filter(({ rights }) => rights.some((one) => one === right))
        .map(({ key, label, channels }) => ({ key, label: label[language], channels })),
      activities: right === 'objection' ? uses.map(({ key, title }) => ({ key, title: title[language] })) : [],
    };
  }
}

function outcomeOf(decisions: readonly Decision[], key: string): Decision['outcome'] | null {
  return decisions.find(({ activity }) => activity === key)?.outcome ?? null;
}

/** The word of the sources for what a step stops, or looks at. */
function purposeOf(order: StepOrder): string {
  const effect = order.operation === 'recheck' ? order.effect : order;
  return effect.operation === 'suppress' ? effect.order.purpose : '';
}
