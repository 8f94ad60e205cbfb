import type { Request } from '@habeas/casework/requests';
import { ErasureChaos, type Outcome } from '../support/erasure-chaos';
import { eventually } from '../support/eventually';
import type { Backend } from '../support/queue-bench';
import { RectificationWay } from '../support/rectification-way';
import { tourPerson } from '../support/tour-people';

jest.setTimeout(180_000);

const PERSONAL = /CANARY-|Collard|bernard\.collard/;

describe.each<Backend>(['postgresql', 'redis'])('an erasure under faults, with its queue on %s', (backend) => {
  const person = tourPerson('bernard.collard@courriel.example');
  let chaos: ErasureChaos;
  let undisturbed: Outcome;

  beforeAll(async () => {
    chaos = await ErasureChaos.open(backend);
    await chaos.startWorker();
    const request = await chaos.begun(person);
    await chaos.due(request);
    undisturbed = await chaos.outcomeOf(request);
    expect(new Set(Object.values(await chaos.effects(request)))).toEqual(new Set([1]));
    expect(undisturbed.sources).not.toEqual(chaos.before);
    expect(undisturbed.letters).toHaveLength(1);
    expect(undisturbed.suppressed.length).toBeGreaterThan(0);
  });
  beforeEach(async () => {
    await chaos.putBack();
    chaos.bench.prepareWorker();
  });
  afterAll(() => chaos?.close());

  async function expectAsUndisturbed(request: Request): Promise<void> {
    expect(await chaos.outcomeOf(request)).toEqual(undisturbed);
    const effects = await chaos.effects(request);
    expect(Object.keys(effects).length).toBeGreaterThan(1);
    expect(new Set(Object.values(effects))).toEqual(new Set([1]));
    await chaos.bench.expectOrder();
  }

  const stateAt = async (request: Request, source: string) =>
    (await chaos.way.steps(request.id)).find((step) => step.source === source && step.operation === 'erase')?.state;
  /** The worker is killed; the next one gets as far as the effect at this source. */
  const upToEffectAt = async (source: string, letGo: () => Promise<void>): Promise<() => Promise<void>> => {
    let held = async (): Promise<void> => undefined;
    await chaos.killedAndReplaced(async () => {
      await letGo();
      held = await chaos.bench.holdSource(source, 'habeas.effect');
    });
    chaos.bench.prepareWorker();
    await chaos.untilSomebodyWaits(source);
    return held;
  };

  it('ends as undisturbed when the worker is killed at every step, and the queue is wiped while steps are due', async () => {
    const counting = await chaos.bench.holdSource('billing', 'invoices');
    const request = await chaos.begun(person);
    await chaos.untilSomebodyWaits('billing');
    await chaos.killedAndReplaced(counting);
    chaos.bench.prepareWorker();

    const intents = await chaos.gate('source_step', `new.state = 'intended'`);
    await chaos.due(request);
    await chaos.untilSomebodyIsAtTheGate();
    expect((await chaos.way.steps(request.id)).map(({ state }) => state)).not.toContain('intended');

    const effect = await upToEffectAt('billing', intents);
    expect(await stateAt(request, 'billing')).toBe('intended');
    const again = await upToEffectAt('billing', effect);
    await chaos.killed();
    await chaos.bench.wipeQueue();

    const ledger = await chaos.upTo('source_step', `new.state = 'done' and new.operation = 'erase'`, again);
    const effects = await chaos.effects(request);
    const unrecorded = (await chaos.way.steps(request.id)).filter(
      ({ source, operation, state }) => operation === 'erase' && state === 'intended' && effects[source] === 1,
    );
    expect(unrecorded.length).toBeGreaterThan(0);
    const answer = await chaos.upTo('requested_right', `new.state = 'answered'`, ledger);
    expect(await stateAt(request, 'billing')).toBe('done');
    expect(await chaos.way.messages(request.id, 'erasure-answer')).toEqual([]);
    await chaos.killedAndReplaced(answer);

    await expectAsUndisturbed(request);
    const repeated = (await chaos.way.steps(request.id)).filter(({ evidence }) => evidence?.repeated);
    expect(repeated.length).toBeGreaterThan(0);
  });

  it('does each effect once with two workers, and logs nothing personal', async () => {
    const other = await chaos.bench.startWorker();
    const request = await chaos.begun(person);
    await chaos.due(request);
    await expectAsUndisturbed(request);
    await chaos.bench.kill(other);
    await eventually('work was logged', async () => chaos.bench.logged.includes('"working":true'));
    expect(PERSONAL.exec(chaos.bench.logged)?.[0]).toBeUndefined();
  });

  it('puts a value right once when the worker is killed after the effect and before the ledger', async () => {
    const way = new RectificationWay(chaos.bench.office);
    const { id } = await way.opened(person);
    const noted = await way.noted(id, 'crm', 'customers', 'family_name', 'Collard-Łoś');
    await way.note(id, noted);
    const letGo = await chaos.gate('source_step', `new.state = 'done' and new.operation = 'rectify'`);
    await way.approve(id);
    await chaos.untilSomebodyIsAtTheGate();
    const at = ['crm', 'customers', 'family_name', 'customer_number', noted.row ?? ''] as const;
    expect(await way.stored(...at)).toEqual(['Collard-Łoś']);
    await chaos.killedAndReplaced(letGo);
    await way.untilState(id, 'answered');
    const [written] = await way.steps(id, 'rectify');
    expect(written).toMatchObject({ state: 'done', evidence: { repeated: true } });
    expect((await way.steps(id, 'reread')).map(({ evidence }) => evidence?.reread)).toEqual(['as-corrected']);
    expect(await way.letters(id)).toHaveLength(1);
    expect(await way.stored(...at)).toEqual(['Collard-Łoś']);
  });
});
