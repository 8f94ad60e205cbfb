import type { Request } from '@habeas/casework/requests';
import type { SourceStep } from '@habeas/casework/sources';
import type { CaseworkBench } from './casework-bench';
import type { ErasureWay } from './erasure-way';
import { type Rows, withoutNames } from './right-chaos';

/** What these rights leave behind, without what names a request or the moment. */
export interface RightsOutcome {
  rights: Record<string, { state: string; steps: string[]; letters: string[]; effects: number[] }>;
  sources: Rows;
  suppressed: unknown[];
  notices: unknown[];
  taken: Map<string, string>;
  /** How often the other controller got the file of this round. */
  received: number;
}

export const changesSomething = ({ operation }: SourceStep) => ['suppress', 'restrict', 'lift'].includes(operation);
const byProgram = ({ by, operation }: SourceStep) => by !== 'person' && operation !== 'lift';

/** What one request left behind: its state, what was done where, how often, and every letter. */
export async function leftBy(bench: CaseworkBench, way: ErasureWay, request: Request) {
  const steps = (await way.steps(request.id)).filter(({ state }) => state !== 'cancelled');
  const carried = steps.filter(changesSomething);
  const effects = await Promise.all(
    carried.filter(byProgram).map(async ({ id, source }) => {
      const ask = `select 1 from habeas.effect where effect_id = '${id}' and evidence is not null`;
      return (await bench.office.sources.ask(source, ask)).length;
    }),
  );
  const letters = await bench.way.rows<{ template: string; text: string }>(
    'select template, text from message where request_id = $1 order by template, text',
    [request.id],
  );
  return {
    state: (await way.request(request.id)).state,
    steps: carried
      .map(({ source, operation, part, round, state }) => `${source} ${operation} ${part} ${round} ${state}`)
      .sort(),
    letters: letters.map(({ template, text }) => `${template}\n${withoutNames(text, request)}`).sort(),
    effects,
  };
}
