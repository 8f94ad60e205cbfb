import type { ChildProcess } from 'node:child_process';
import type { Request } from '@habeas/casework/requests';
import { ErasureChaos, type Outcome } from '../support/erasure-chaos';
import { eventually } from '../support/eventually';
import type { Backend } from '../support/queue-bench';
import { RectificationWay } from '../support/rectification-way';
import { tourPerson } from '../support/tour-people';

jest.setTimeout(120_000);

const PERSONAL = /CANARY-|Collard|bernard\.collard/;

describe.each<Backend>(['postgresql', 'redis'])('an erasure under faults, with its queue on %s', (backend) => {
  const person = tourPerson('bernard.collard@courriel.example');
  let chaos: ErasureChaos;
  let worker: ChildProcess;
  let undisturbed: Outcome;

  beforeAll(async () => {
    chaos = await ErasureChaos.open(backend);
    worker = await chaos.bench.startWorker();
    const request = await chaos.begun(person);
    await chaos.due(request);
    undisturbed = await chaos.outcomeOf(request);
    expect(new Set(Object.values(await chaos.effects(request)))).toEqual(new Set([1]));
    expect(undisturbed.sources).not.toEqual(chaos.before);
    expect(undisturbed.letters).toHaveLength(1);
    expect(undisturbed.suppressed.length).toBeGreaterThan(0);
  });
  beforeEach(() => chaos.putBack());
  afterAll(() => chaos?.close());

  /** The worker is killed where it waits; then nothing holds anybody up any more, and another one starts. */
  async function killedAndReplaced(letGo: () => Promise<void>): Promise<void> {
    await chaos.bench.kill(worker);
    await letGo();
    await chaos.bench.leasesRunOut();
    worker = await chaos.bench.startWorker();
  }

  async function expectAsUndisturbed(request: Request): Promise<void> {
    expect(await chaos.outcomeOf(request)).toEqual(undisturbed);
    const effects = await chaos.effects(request);
    expect(Object.keys(effects).length).toBeGreaterThan(1);
    expect(new Set(Object.values(effects))).toEqual(new Set([1]));
    await chaos.bench.expectOrder();
  }

  it('ends as undisturbed when the worker is killed while a source counts', async () => {
    const letGo = await chaos.bench.holdSource('billing', 'invoices');
    const request = await chaos.begun(person);
    await chaos.untilSomebodyWaits('billing');
    await killedAndReplaced(letGo);
    await chaos.due(request);
    await expectAsUndisturbed(request);
  });

  it('ends as undisturbed when the worker is killed before it has committed what it intends', async () => {
    const request = await chaos.begun(person);
    const letGo = await chaos.gate('source_step', `new.state = 'intended'`);
    await chaos.due(request);
    await chaos.untilSomebodyIsAtTheGate();
    expect((await chaos.way.steps(request.id)).map(({ state }) => state)).not.toContain('intended');
    await killedAndReplaced(letGo);
    await expectAsUndisturbed(request);
  });

  it('ends as undisturbed when the worker is killed after the intent and before the effect', async () => {
    const request = await chaos.begun(person);
    const letGo = await chaos.bench.holdSource('billing', 'habeas.effect');
    await chaos.due(request);
    await chaos.untilSomebodyWaits('billing');
    const steps = await chaos.way.steps(request.id);
    expect(steps.find(({ source }) => source === 'billing')?.state).toBe('intended');
    await killedAndReplaced(letGo);
    await expectAsUndisturbed(request);
  });

  it('ends as undisturbed when the worker is killed after the effect and before the ledger', async () => {
    const request = await chaos.begun(person);
    const letGo = await chaos.gate('source_step', `new.state = 'done' and new.operation = 'erase'`);
    await chaos.due(request);
    await chaos.untilSomebodyIsAtTheGate();
    const before = await chaos.effects(request);
    expect(Object.values(before)).toContain(1);
    expect((await chaos.way.steps(request.id)).map(({ state }) => state)).not.toContain('done');
    await killedAndReplaced(letGo);
    await expectAsUndisturbed(request);
    const repeated = (await chaos.way.steps(request.id)).filter(({ evidence }) => evidence?.repeated);
    expect(repeated.length).toBeGreaterThan(0);
  });

  it('ends as undisturbed when the worker is killed after the ledger and before the answer', async () => {
    const request = await chaos.begun(person);
    const letGo = await chaos.gate('requested_right', `new.state = 'answered'`);
    await chaos.due(request);
    await chaos.untilSomebodyIsAtTheGate();
    expect(await chaos.way.messages(request.id, 'erasure-answer')).toEqual([]);
    await killedAndReplaced(letGo);
    await expectAsUndisturbed(request);
  });

  it('ends as undisturbed when the queue is wiped while steps are due and nobody works', async () => {
    const request = await chaos.begun(person);
    const letGo = await chaos.bench.holdSource('billing', 'habeas.effect');
    await chaos.due(request);
    await chaos.untilSomebodyWaits('billing');
    await chaos.bench.kill(worker);
    await chaos.bench.wipeQueue();
    await killedAndReplaced(letGo);
    await expectAsUndisturbed(request);
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
    await killedAndReplaced(letGo);
    await way.untilState(id, 'answered');
    const [written] = await way.steps(id, 'rectify');
    expect(written).toMatchObject({ state: 'done', evidence: { repeated: true } });
    expect((await way.steps(id, 'reread')).map(({ evidence }) => evidence?.reread)).toEqual(['as-corrected']);
    expect(await way.letters(id)).toHaveLength(1);
    expect(await way.stored(...at)).toEqual(['Collard-Łoś']);
  });
});
