import { ErasureWay } from '../support/erasure-way';
import { eventually } from '../support/eventually';
import { Office } from '../support/office';
import { ShiftedClock, workUnwatched } from '../support/shifted-clock';
import { formFrom, tourPerson } from '../support/tour-people';

jest.setTimeout(180_000);

/** The source's disk is full when the profile goes, after the rows that lead to it went. */
const BREAK = `create function disk_full() returns trigger language plpgsql as
    $$ begin raise exception 'no space left' using errcode = 'disk_full'; end $$;
  create trigger disk_full before delete on profiles for each row execute function disk_full()`;
const MEND = 'drop trigger disk_full on profiles; drop function disk_full()';
const DIGEST = `select md5(string_agg(t, ';' order by t)) as digest from (
  select profiles::text from profiles union all select segments::text from segments
  union all select loyalty::text from loyalty) all_rows(t)`;

describe('an erasure at a source that breaks down halfway', () => {
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    const clock = new ShiftedClock();
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const digest = async () => (await office.sources.ask('marketing', DIGEST))[0]?.['digest'];
  const step = async (id: string) =>
    (await way.steps(id)).find(({ source, operation }) => source === 'marketing' && operation === 'erase');

  it('has done all of it or nothing, is shown as failing, and is answered once the source is whole again', async () => {
    const { id } = await way.planned(formFrom(tourPerson('catherine.maes@post.example')));
    await way.answerAll(id, 'refused');
    const before = await digest();
    await office.sources.administer('marketing', BREAK);
    await way.approvedByTwo(id);
    await way.undoWindowPasses();
    await eventually('the step failed', async () => (await step(id))?.state === 'error', 60_000);
    expect(await step(id)).toMatchObject({ errorCode: 'unreachable', evidence: null });
    expect(await digest()).toBe(before);
    expect(await office.sources.ask('marketing', 'select 1 from habeas.effect')).toEqual([]);
    expect((await way.right(id)).state).toBe('executing');
    expect(await way.events(id)).toContain('effect.error');
    expect(await way.messages(id, 'erasure-answer')).toEqual([]);

    await office.sources.administer('marketing', MEND);
    await office.run((tx) =>
      tx.query('update outbox_job set due_at = now() where done_at is null and lease_until is null'),
    );
    await way.untilState(id, 'answered');
    expect(await digest()).not.toBe(before);
    const erased = `select 1 from habeas.effect where effect_id = '${(await step(id))?.id}'`;
    expect(await office.sources.ask('marketing', erased)).toHaveLength(1);
    expect(await way.messages(id, 'erasure-answer')).toHaveLength(1);
  });
});
