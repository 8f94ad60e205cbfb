import type { Request } from '@habeas/casework/requests';
import { Outbox } from '@habeas/platform/queue';
import { CaseworkBench } from './casework-bench';
import type { Backend } from './queue-bench';
import { RightChaos, type Rows, rowsOf, withoutNames } from './right-chaos';
import { formFrom, type TourPerson } from './tour-people';

/** What an erasure leaves behind, without what names the request or the moment. */
export interface Outcome {
  state: string;
  /** Rows of every table of every source, in order. */
  sources: Rows;
  steps: unknown[];
  letters: string[];
  suppressed: unknown[];
  ends: Record<string, number>;
}

/** Erasures of one person again and again. */
export class ErasureChaos extends RightChaos {
  static async open(backend: Backend): Promise<ErasureChaos> {
    const bench = await CaseworkBench.open(backend);
    const chaos = new ErasureChaos(bench, await rowsOf(bench));
    await chaos.prepare();
    return chaos;
  }

  /** Submitted and proven; the sources are about to be asked. */
  async begun(person: TourPerson): Promise<Request> {
    const request = await this.bench.way.submit(formFrom(person, { rights: ['erasure'] }));
    await this.way.proven(request.id);
    return request;
  }

  /** The plan is there, its questions are answered, two have approved and the time to undo is over. */
  async due(request: Request): Promise<void> {
    await this.way.untilState(request.id, 'awaiting-approval');
    await this.way.answerAll(request.id, 'granted');
    await this.way.approvedByTwo(request.id);
    await this.own(`update execution_plan set execute_after = now() - interval '1 second' where state = 'approved'`);
    const { id: planId } = await this.way.plan(request.id);
    const { office } = this.bench;
    await office.run((tx) => office.get(Outbox).add(tx, 'execute-plan', { planId }, { key: planId }));
  }

  /** How often each step's effect stands in the source. */
  async effects(request: Request): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { id, source, operation } of await this.way.steps(request.id)) {
      if (operation !== 'erase') continue;
      const ask = `select 1 from habeas.effect where effect_id = '${id}' and evidence is not null`;
      counts[source] = (await this.bench.office.sources.ask(source, ask)).length;
    }
    return counts;
  }

  async outcomeOf(request: Request): Promise<Outcome> {
    await this.way.untilState(request.id, 'answered');
    const steps = await this.way.steps(request.id);
    const letters = await this.way.messages(request.id, 'erasure-answer');
    const events = await this.way.events(request.id);
    const ends = ['plan.executing', 'plan.executed', 'proof.sealed', 'effect.planned', 'effect.done'];
    return {
      state: (await this.way.request(request.id)).state,
      sources: withoutInstant(await this.rowsNow()),
      steps: steps
        .map(({ source, operation, round, part, ordinal, state, errorCode, evidence }) => {
          const seen = evidence?.collections ?? null;
          return { of: `${source} ${operation} ${round} ${part}`, ordinal, state, errorCode, seen };
        })
        .sort((a, b) => a.of.localeCompare(b.of)),
      letters: letters.map(({ text }) => withoutNames(text, request)),
      suppressed: await this.bench.way.rows(
        'select purpose, brand, identifier_type, hash from suppression_entry order by 1, 2, 3, 4',
      ),
      ends: Object.fromEntries(ends.map((event) => [event, events.filter((one) => one === event).length])),
    };
  }
}

/** A consent that was withdrawn by this erasure was so at another instant in each run: the day is compared. */
function withoutInstant(rows: Rows): Rows {
  const today = new Date().toISOString().slice(0, 10);
  const text = JSON.stringify(rows).replaceAll(new RegExp(`(${today})T[\\d:.]+\\+00:00`, 'g'), '$1');
  return JSON.parse(text) as Rows;
}
