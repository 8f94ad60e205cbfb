import { FormDoor } from '@habeas/casework/intake';
import { FanOut, Findings, SourceRegistry, SourceTaskRepository } from '@habeas/casework/sources';
import { StepBench } from '../../support/step-bench';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

describe('asking every source how much it holds', () => {
  let bench: StepBench;
  const emma = tourPerson('emma.wilson@mail.example');
  beforeAll(async () => {
    bench = await StepBench.open(14);
  });
  afterAll(() => bench?.close());

  async function collected() {
    const request = await bench.office.get(FormDoor).submit(formFrom(emma, { rights: ['erasure'] }));
    const right = { ...(await bench.right('awaiting-approval')), requestId: request.id, keyId: request.keyId };
    const collection = { ...right, generation: 1 };
    await bench.office.run(async (tx) => {
      await bench.office.get(FanOut).startFrom(tx, right.requestId, [{ type: 'email', value: emma.email }]);
      await bench.office.get(FanOut).plan(tx, collection, 'count');
    });
    await bench.work();
    return right;
  }

  const counts = (requestedRightId: string) =>
    bench.office.run((tx) => bench.office.get(Findings).counts(tx, requestedRightId, 1));

  it('keeps each answer sealed, passes found keys on to the next source, and tells the right when all have answered', async () => {
    const right = await collected();
    const answers = await counts(right.requestedRightId);
    const registry = bench.office.get(SourceRegistry);
    expect(answers.length).toBe(registry.all.length);
    const people = answers.filter(({ task }) => registry.get(task.source).human !== null);
    expect(new Set(people.map(({ task }) => task.state))).toEqual(new Set(['exempt']));
    const others = answers.filter((answer) => !people.includes(answer));
    expect(others.every(({ task }) => ['found', 'nothing'].includes(task.state))).toBe(true);
    const billing = answers.find(({ task }) => task.source === 'billing');
    expect(billing?.count?.collections.some(({ records }) => records > 0)).toBe(true);
    const keys = await bench.office.run((tx) => bench.office.get(SourceTaskRepository).keys(tx, right.requestId));
    expect(keys.map(({ foundIn }) => foundIn)).toContain('crm');
    const told = await bench.rows(
      `select 1 from outbox_job where name = 'right-collected' and payload->>'requestedRightId' = $1`,
      [right.requestedRightId],
    );
    expect(told.length).toBeGreaterThan(0);
    const files = await bench.rows(
      `select 1 from finding f join source_task t on t.id = f.source_task_id where t.request_id = $1 and f.kind = 'count'`,
      [right.requestId],
    );
    expect(files.length).toBe(answers.filter(({ count }) => count !== null).length);
  });

  it('leaves a source that cannot count to a person: complete is impossible meanwhile', async () => {
    const source = bench.office.get(SourceRegistry).get('billing');
    const { connector } = source;
    bench.faulty('billing').operations = new Set();
    const right = await collected();
    source.connector = connector;
    const task = (await counts(right.requestedRightId)).find(({ task }) => task.source === 'billing')?.task;
    expect(task).toMatchObject({ state: 'running', errorCode: null });
    const asked = `select asked_role, operation from human_task where source_task_id = $1 and state = 'open'`;
    expect(await bench.rows(asked, [task?.id])).toEqual([{ asked_role: 'officer', operation: 'count' }]);
    const told = await bench.rows(
      `select 1 from outbox_job where name = 'right-collected' and payload->>'requestedRightId' = $1`,
      [right.requestedRightId],
    );
    expect(told).toEqual([]);
  });
});
