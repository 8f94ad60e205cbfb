import type { ChildProcess } from 'node:child_process';
import type { Request } from '@habeas/casework/requests';
import { CaseworkBench } from '../support/casework-bench';
import { eventually } from '../support/eventually';
import type { Backend } from '../support/queue-bench';
import { canariesOf, formFrom, tourPerson } from '../support/tour-people';

jest.setTimeout(180_000);

const PERSONAL = /CANARY-|Wilson|emma\.wilson|3245000000\d|60000185/;

describe.each<Backend>(['postgresql', 'redis'])('an access request under faults, with its queue on %s', (backend) => {
  let bench: CaseworkBench;
  let worker: ChildProcess;
  let undisturbed: Map<string, string>;
  let undisturbedTasks: Record<string, string>;
  let asked = 0;
  const emma = tourPerson('emma.wilson@mail.example');

  async function proven(): Promise<Request> {
    // Words of its own: the same again would be a duplicate, and answered with the first.
    const request = await bench.way.submit(formFrom(emma, { details: `the ${(asked += 1)}.` }));
    await bench.way.prove(request, emma.email);
    return request;
  }

  async function taskStates(request: Request): Promise<Record<string, string>> {
    const tasks = Object.entries(await bench.way.tasks(request.id));
    return Object.fromEntries(tasks.map(([source, { state }]) => [source, state]));
  }

  beforeAll(async () => {
    bench = await CaseworkBench.open(backend);
    worker = await bench.startWorker();
    const request = await proven();
    undisturbed = await bench.answerOf(request);
    undisturbedTasks = await taskStates(request);
    expect(canariesOf(undisturbed)).toEqual([emma.canary]);
    expect(Object.values(undisturbedTasks)).toContain('found');
    bench.prepareWorker();
  });
  afterAll(() => bench?.close());

  async function expectAsUndisturbed(request: Request): Promise<void> {
    const entries = await bench.answerOf(request);
    expect([...entries.keys()]).toEqual([...undisturbed.keys()]);
    for (const [path, content] of entries) expect(content).toBe(undisturbed.get(path));
    expect(await bench.way.request(request.id)).toMatchObject({ state: 'answered', assurance: 'contact' });
    expect(await taskStates(request)).toEqual(undisturbedTasks);
  }

  async function anotherWorker(): Promise<void> {
    await bench.leasesRunOut();
    worker = await bench.startWorker();
    bench.prepareWorker();
  }

  it('ends as undisturbed when the worker is killed in the middle of an export, and in the middle of composing', async () => {
    const exporting = await bench.holdSource('billing', 'invoices');
    const request = await proven();
    await bench.untilRunning(request.id, 'billing');
    await bench.kill(worker);
    const composing = await bench.holdOwn('package_entry');
    await exporting();
    await anotherWorker();
    await eventually(
      'the package is being composed',
      async () => (await bench.way.rightState(request.id)) === 'deciding',
      60_000,
    );
    await bench.kill(worker);
    await composing();
    expect(await bench.way.rightState(request.id)).toBe('deciding');
    await anotherWorker();
    await expectAsUndisturbed(request);
    await bench.expectOrder();
  });

  it('ends as undisturbed when the queue is wiped in the middle of an export', async () => {
    const letGo = await bench.holdSource('billing', 'invoices');
    const request = await proven();
    await bench.untilRunning(request.id, 'billing');
    const waiting = await bench.way.submit(formFrom(emma));
    await bench.wipeQueue();
    await letGo();
    await expectAsUndisturbed(request);
    expect(await bench.way.prove(waiting, emma.email)).not.toBeNull();
    await expectAsUndisturbed(waiting);
    await bench.expectOrder();
  });

  it('does each thing once with two workers, and logs nothing personal', async () => {
    await bench.startWorker();
    const requests = [await proven(), await proven(), await proven()];
    for (const request of requests) await expectAsUndisturbed(request);
    for (const request of requests) {
      const composed = await bench.way.rows(
        `select 1 from audit_entry where request_id = $1 and event = 'package.composed'`,
        [request.id],
      );
      expect(composed).toHaveLength(1);
    }
    await bench.expectOrder();
    expect(bench.logged).toContain('"working":true');
    expect(PERSONAL.exec(bench.logged)?.[0]).toBeUndefined();
  });
});
