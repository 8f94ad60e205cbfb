import { rmSync } from 'node:fs';
import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { FormDoor, type SubmittedForm } from '@habeas/casework/intake';
import type { LetterName } from '@habeas/casework/letters';
import { ReceivedDesk } from '@habeas/casework/received-transfers';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import { type DeferredStop, DeferredStopRepository } from '@habeas/casework/rights';
import { ReviewDecision } from '@habeas/casework/rights/automated-decision';
import { OrderObjectionLifts } from '@habeas/casework/rights/objection';
import { AnswerPortability, PortabilityQuestions, TransferReceivers } from '@habeas/casework/rights/portability';
import { RestrictData } from '@habeas/casework/rights/restriction';
import { SourceSteps } from '@habeas/casework/sources';
import { Accounts } from '@habeas/casework/staff';
import { Outbox } from '@habeas/platform/queue';
import { CaseworkBench } from './casework-bench';
import { FIRST, SECOND, staff } from './erasure-way';
import { eventually } from './eventually';
import type { Backend } from './queue-bench';
import { HttpsFront, ReceivingOffice } from './receiving-office';
import { RightChaos, rowsOf } from './right-chaos';
import { ALL, AT_ONCE, LOOKED_AT, MOVED, prepareSources } from './rights-asked';
import { changesSomething, leftBy, type RightsOutcome } from './rights-left';
import { formFrom, tourPerson } from './tour-people';
import { packThatSendsTo } from './transfers';
import { unzip } from './unzip';
import { REFUSED, UPHELD, WeighingWay } from './weighing-way';

/** Of the moment, or named after the request. */
const VOLATILE = ['manifest.json', 'SHA256SUMS', 'README.txt'];
/** A moment of this run: the generated rows know none with a part of a second. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+\+00:00/g;
const withoutMoment = (row: string) => row.replace(MOMENT, 'MOMENT');

/** The rights that have no plan of their own, all under way at once. */
export class RightsChaos extends RightChaos {
  private round = 0;
  private reviewer = '';
  private pack = '';
  private other: ReceivingOffice;
  front: HttpsFront;
  requests = new Map<string, Request>();
  private readonly weighing = new WeighingWay(this.bench.office, this.way);

  static async open(backend: Backend): Promise<RightsChaos> {
    const front = await HttpsFront.open();
    const pack = packThatSendsTo(front);
    const env = { HABEAS_PACK: pack, HABEAS_OUTBOUND_PRIVATE: '1', HABEAS_OUTBOUND_CA_FILE: front.caFile };
    const bench = await CaseworkBench.open(backend, env);
    await prepareSources(bench.office.sources);
    const chaos = new RightsChaos(bench, await rowsOf(bench));
    await chaos.prepare();
    const wanted = { name: 'A reviewer', email: 'reviewer@office.example', role: 'dpo', language: 'en' } as const;
    const invited = await bench.office.run((tx) => bench.office.get(Accounts).create(tx, wanted, { kind: 'system' }));
    const secret = bench.office.get(TransferReceivers).of('telecom-north')?.secret ?? '';
    const senders = JSON.stringify({ proximus: { name: 'Proximus', secret } });
    const other = await ReceivingOffice.open(front, { HABEAS_TRANSFER_SENDERS: senders }, secret);
    return Object.assign(chaos, { front, pack, other, reviewer: invited.account.id });
  }

  override async close(): Promise<void> {
    await super.close();
    await this.other?.close();
    await this.front?.close();
    rmSync(this.pack, { recursive: true, force: true });
  }

  /** Those that a colleague looks at are asked and proven; their sources are about to be asked. */
  async begin(): Promise<void> {
    this.round += 1;
    this.requests = new Map();
    for (const name of Object.keys(LOOKED_AT)) {
      const request = await this.ask(name);
      await this.way.proven(request.id);
    }
  }

  /** A colleague can decide on each; what was asked of the colleague about portability is answered, what is weighed is on hold. */
  async untilAtDesk(): Promise<void> {
    for (const asked of ['restriction', 'automated-decision'])
      await eventually(`${asked} can be decided`, async () => (await this.decisions(asked)).length > 0, 60_000);
    await this.untilState('weighing', 'awaiting-approval');
    await this.weighing.ownersDo(this.idOf('weighing'), 'restrict');
    for (;;) {
      await this.untilState('portability', 'awaiting-approval');
      const open = (await this.decisions('portability')).find(({ outcome }) => outcome === 'needs-person');
      if (!open) return;
      const given = { decisionId: open.id, outcome: 'refused' } as const;
      await this.way.act(this.idOf('portability'), (tx, request) =>
        this.bench.office.get(PortabilityQuestions).answer(tx, request, given, FIRST),
      );
    }
  }

  /** Colleagues decide on the first three, and three more come that need nobody. */
  async decide(): Promise<void> {
    const { office } = this.bench;
    await this.way.act(this.idOf('portability'), async (tx, request) => {
      const latest = await office.get(PackageRepository).latest(tx, request.id, 'portability');
      await office.get(AnswerPortability).approve(tx, request, latest?.manifestSha256 ?? '', FIRST);
    });
    await this.way.act(this.idOf('automated-decision'), async (tx, request) => {
      const review = office.get(ReviewDecision);
      await review.assign(tx, request, this.reviewer, staff(FIRST));
      await review.recordView(tx, request, 'Ich habe beide Rechnungen bezahlt.', staff(FIRST));
      const found = {
        ...{
          activity: 'order-assessment',
          covered: true,
          outcome: 'upheld' as const,
          newDecision: null,
          change: null,
          inPlace: false,
        },
        ...{ subject: 'Ihre Bestellung.', explanation: 'Zwei Mahnungen zählten.', reasons: 'Beide sind offen.' },
      };
      await review.decide(tx, request, found, this.reviewer);
    });
    for (const name of Object.keys(AT_ONCE)) await this.ask(name);
    await this.way.act(this.idOf('restriction'), (tx, request) =>
      office.get(RestrictData).restrict(tx, request, 'a', FIRST),
    );
  }

  /** One colleague fills in both forms. */
  async weigh(): Promise<void> {
    const id = this.idOf('weighing');
    await this.weighing.weigh(id, UPHELD, FIRST);
    await this.weighing.weigh(id, REFUSED, FIRST);
  }

  /** Another one approves them; what stops is about to stop. */
  approveWeighing(): Promise<void> {
    return this.weighing.approve(this.idOf('weighing'), SECOND);
  }

  /** The owners have stopped what was weighed and is to stop. */
  async ownersStop(): Promise<void> {
    await this.untilState('weighing', 'executing');
    await this.weighing.ownersDo(this.idOf('weighing'), 'suppress');
  }

  /** The customer moves, and the move brings the preferences anew. */
  async move(): Promise<void> {
    const { office } = this.bench;
    const { email } = AT_ONCE.move;
    await this.untilState('move', 'answered');
    expect((await this.stop())?.state).toBe('waiting');
    await office.sources.administer(
      'crm',
      `update customers set moves_on = '${MOVED}' where lower(email) = '${email}'`,
    );
    const theirs = `(select profile_id from profiles where lower(email) = '${email}')`;
    await office.sources.administer('marketing', `update preferences set allowed = true where profile_id in ${theirs}`);
  }

  /** The day of the move is about to be asked for. */
  async follow(): Promise<void> {
    const { office } = this.bench;
    const deferredStopId = (await this.stop())?.id ?? '';
    await office.run((tx) => office.get(Outbox).add(tx, 'follow-move', { deferredStopId }));
  }

  async stopState(): Promise<string | undefined> {
    return (await this.stop())?.state;
  }

  /** What was on hold and goes on is let go, once its letter has left; the day named in it is today. */
  async lift(): Promise<void> {
    const { office } = this.bench;
    const id = this.idOf('weighing');
    const left = async () => (await this.way.messages(id, 'objection-decision'))[0]?.state === 'sent';
    await eventually('the letter left', left, 60_000);
    await office.get(OrderObjectionLifts).run();
    await this.own(`update source_step set due_at = now() where request_id = '${id}' and operation = 'lift'`);
    await office.run((tx) => office.get(SourceSteps).release(tx, id));
  }

  ownersLift(): Promise<void> {
    return this.weighing.ownersDo(this.idOf('weighing'), 'lift');
  }

  /** Somebody waits for the answer of the other controller. */
  async untilFileWaits(): Promise<void> {
    await eventually('the file waits', () => Promise.resolve(this.front.waiting > 0), 60_000);
    this.front.waiting = 0;
  }

  untilState(name: string, state: string): Promise<unknown> {
    return eventually(`${name} is ${state}`, async () => (await this.right(name))?.state === state, 90_000);
  }

  untilMoveConfirmed(): Promise<unknown> {
    return eventually('the move is confirmed', async () => (await this.stopState()) === 'confirmed', 60_000);
  }

  async lettersOf(name: string, template: LetterName): Promise<number> {
    return (await this.way.messages(this.idOf(name), template)).length;
  }

  /** Files that the other controller got. */
  async received(): Promise<number> {
    return (await this.other.get(ReceivedDesk).list(new Map())).items.length;
  }

  /** Of the steps that change something. */
  async stepStates(): Promise<string[]> {
    const names = [...this.requests.keys()].filter((name) => name !== 'weighing');
    const all = await Promise.all(names.map((name) => this.way.steps(this.idOf(name))));
    return all
      .flat()
      .filter(changesSomething)
      .map(({ state }) => state);
  }

  async outcome(): Promise<RightsOutcome> {
    const rights: RightsOutcome['rights'] = {};
    for (const [name, request] of this.requests) {
      await this.untilState(name, 'answered');
      rights[name] = await leftBy(this.bench, this.way, request);
    }
    const opened = await this.bench.office.get(OpenPackage).openForPerson(this.idOf('portability'), 'portability');
    if (!opened) throw new Error('There is nothing to take along');
    const ids = [...this.requests.values()].map(({ id }) => id);
    const reference = this.requests.get('portability')?.reference ?? '';
    const entries = [...(await unzip(opened.zip))].filter(([path]) => !VOLATILE.includes(path));
    return {
      rights,
      sources: new Map([...(await this.rowsNow())].map(([table, rows]) => [table, rows.map(withoutMoment)])),
      suppressed: await this.bench.way.rows(
        'select purpose, brand, identifier_type, hash from suppression_entry order by 1, 2, 3, 4',
      ),
      notices: await this.bench.way.rows(
        'select kind, recipient from notice where request_id = any($1) order by 1, 2',
        [ids],
      ),
      taken: new Map(entries.map(([path, content]) => [path, content.replaceAll(reference, 'REFERENCE')])),
      received: (await this.received()) - (this.round - 1),
    };
  }

  private async ask(name: string): Promise<Request> {
    const asked = ALL[name];
    if (!asked) throw new Error(`Nobody asks ${name}`);
    // Words of its own: the same again would be a duplicate, and answered with the first.
    const changes: Partial<SubmittedForm> = { rights: [asked.right], details: `the ${this.round}.` };
    const sendTo = { recipient: 'telecom-north', organisation: '', consent: 'Yes, straight to them.' };
    const request = await this.bench.office.get(FormDoor).submit({
      ...formFrom(tourPerson(asked.email), changes),
      ...(asked.stops ? { stops: asked.stops } : {}),
      ...(asked.right === 'portability' ? { sendTo } : {}),
    });
    this.requests.set(name, request);
    return request;
  }

  private idOf(name: string): string {
    const id = this.requests.get(name)?.id;
    if (!id) throw new Error(`No ${name} was asked`);
    return id;
  }

  private right(name: string): Promise<RequestedRight | null> {
    const wanted = ALL[name]?.right ?? 'access';
    return this.bench.office.run((tx) =>
      this.bench.office.get(RequestsRepository).rightOf(tx, this.idOf(name), wanted),
    );
  }

  private async stop(): Promise<DeferredStop | undefined> {
    const { office } = this.bench;
    return (await office.run((tx) => office.get(DeferredStopRepository).ofRequest(tx, this.idOf('move'))))[0];
  }

  private async decisions(name: string) {
    const right = await this.right(name);
    if (!right || right.state === 'collecting') return [];
    return this.bench.office.run((tx) => this.bench.office.get(RequestsRepository).decisions(tx, right.id));
  }
}
