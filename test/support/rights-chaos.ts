import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { FormDoor, type SubmittedForm } from '@habeas/casework/intake';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import { ReviewDecision } from '@habeas/casework/rights/automated-decision';
import { AnswerPortability, PortabilityQuestions } from '@habeas/casework/rights/portability';
import { RestrictData } from '@habeas/casework/rights/restriction';
import type { SourceStep } from '@habeas/casework/sources';
import { Accounts } from '@habeas/casework/staff';
import type { Right } from '@habeas/domain';
import { CaseworkBench } from './casework-bench';
import { FIRST, staff } from './erasure-way';
import { eventually } from './eventually';
import type { Backend } from './queue-bench';
import { RightChaos, type Rows, rowsOf, withoutNames } from './right-chaos';
import { formFrom, tourPerson } from './tour-people';
import { unzip } from './unzip';

/** Who asks what. The first three are proven and looked at by a colleague; the last two are executed when they are read. */
const LOOKED_AT = {
  portability: 'emma.wilson@mail.example',
  restriction: 'catherine.maes@post.example',
  'automated-decision': 'lukas.schroeder@briefkasten.example',
} as const;
const AT_ONCE = {
  objection: 'bernard.collard@courriel.example',
  'consent-withdrawal': 'amelie.dubois@courriel.example',
} as const;
const MAILBOXES: Partial<Record<Right, string>> = { ...LOOKED_AT, ...AT_ONCE };
/** Of the moment, or named after the request. */
const VOLATILE = ['manifest.json', 'SHA256SUMS', 'README.txt'];

/** A moment of this run: the generated rows know none with a part of a second. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d+\+00:00/g;
const withoutMoment = (row: string) => row.replace(MOMENT, 'MOMENT');

/** What these rights leave behind, without what names a request or the moment. */
export interface RightsOutcome {
  rights: Record<string, { state: string; steps: string[]; letters: string[]; effects: number[] }>;
  sources: Rows;
  suppressed: unknown[];
  notices: unknown[];
  taken: Map<string, string>;
}

const changesSomething = ({ operation }: SourceStep) => operation === 'suppress' || operation === 'restrict';

/** The rights that have no plan of their own, all under way at once. */
export class RightsChaos extends RightChaos {
  private round = 0;
  private reviewer = '';
  requests = new Map<Right, Request>();

  static async open(backend: Backend): Promise<RightsChaos> {
    const bench = await CaseworkBench.open(backend);
    // Television and recordings have no flag that puts them on hold: a person would be asked.
    const { sources } = bench.office;
    const catherine = `(select customer_number from customers where lower(email) = '${LOOKED_AT.restriction}')`;
    const [row] = await sources.ask(
      'crm',
      `select customer_number from customers where customer_number in ${catherine}`,
    );
    const theirs = `customer_number = '${String(row?.['customer_number'])}'`;
    await sources.administer('tv', `delete from tv_accounts where ${theirs}`);
    await sources.administer('call-recordings', `delete from recordings where ${theirs}`);
    const chaos = new RightsChaos(bench, await rowsOf(bench));
    await chaos.prepare();
    const wanted = { name: 'A reviewer', email: 'reviewer@office.example', role: 'dpo', language: 'en' } as const;
    const invited = await bench.office.run((tx) => bench.office.get(Accounts).create(tx, wanted, { kind: 'system' }));
    chaos.reviewer = invited.account.id;
    return chaos;
  }

  /** Those that a colleague looks at are asked and proven; their sources are about to be asked. */
  async begin(): Promise<void> {
    this.round += 1;
    this.requests = new Map();
    for (const asked of Object.keys(LOOKED_AT) as (keyof typeof LOOKED_AT)[]) {
      const request = await this.ask(asked);
      await this.way.proven(request.id);
    }
  }

  /** A colleague can decide on each; what was asked of the colleague about portability is answered. */
  async untilAtDesk(): Promise<void> {
    for (const asked of ['restriction', 'automated-decision'] as const)
      await eventually(`${asked} can be decided`, async () => (await this.decisions(asked)).length > 0, 60_000);
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

  /** Colleagues decide on the first three, and two more come that need nobody. */
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
    for (const asked of Object.keys(AT_ONCE) as (keyof typeof AT_ONCE)[]) await this.ask(asked);
    await this.way.act(this.idOf('restriction'), (tx, request) =>
      office.get(RestrictData).restrict(tx, request, 'a', FIRST),
    );
  }

  /** Of the steps that change something. */
  async stepStates(): Promise<string[]> {
    const all = await Promise.all([...this.requests.values()].map(({ id }) => this.way.steps(id)));
    return all
      .flat()
      .filter(changesSomething)
      .map(({ state }) => state);
  }

  async outcome(): Promise<RightsOutcome> {
    const rights: RightsOutcome['rights'] = {};
    for (const [asked, request] of this.requests) {
      await this.untilState(asked, 'answered');
      rights[asked] = await this.leftBy(request);
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
    };
  }

  private async leftBy(request: Request) {
    const steps = (await this.way.steps(request.id)).filter(({ state }) => state !== 'cancelled');
    const carried = steps.filter(changesSomething);
    const effects = await Promise.all(
      carried.map(async ({ id, source }) => {
        const ask = `select 1 from habeas.effect where effect_id = '${id}' and evidence is not null`;
        return (await this.bench.office.sources.ask(source, ask)).length;
      }),
    );
    const letters = await this.bench.way.rows<{ template: string; text: string }>(
      'select template, text from message where request_id = $1 order by template, text',
      [request.id],
    );
    return {
      state: (await this.way.request(request.id)).state,
      steps: carried.map(({ source, operation, state }) => `${source} ${operation} ${state}`).sort(),
      letters: letters.map(({ template, text }) => `${template}\n${withoutNames(text, request)}`).sort(),
      effects,
    };
  }

  private async ask(asked: Right): Promise<Request> {
    const person = tourPerson(MAILBOXES[asked] ?? '');
    // Words of its own: the same again would be a duplicate, and answered with the first.
    const changes: Partial<SubmittedForm> = { rights: [asked], details: `the ${this.round}.` };
    const all = this.bench.office.get(FormDoor).submit({
      ...formFrom(person, changes),
      ...(asked in AT_ONCE ? { stops: this.everything(asked) } : {}),
    });
    const request = await all;
    this.requests.set(asked, request);
    return request;
  }

  private everything(asked: Right) {
    const offered = asked === 'objection' ? ['offers', 'online-promotion'] : ['newsletters', 'tailored-offers'];
    return { choices: offered, channels: [], activities: [] };
  }

  private idOf(asked: Right): string {
    const id = this.requests.get(asked)?.id;
    if (!id) throw new Error(`No ${asked} was asked`);
    return id;
  }

  private right(asked: Right): Promise<RequestedRight | null> {
    return this.bench.office.run((tx) =>
      this.bench.office.get(RequestsRepository).rightOf(tx, this.idOf(asked), asked),
    );
  }

  private async decisions(asked: Right) {
    const right = await this.right(asked);
    if (!right || right.state === 'collecting') return [];
    return this.bench.office.run((tx) => this.bench.office.get(RequestsRepository).decisions(tx, right.id));
  }

  private untilState(asked: Right, state: string): Promise<unknown> {
    return eventually(`${asked} is ${state}`, async () => (await this.right(asked))?.state === state, 90_000);
  }
}
