import { FileStore, FileUnreadable } from '@habeas/platform/storage';
import { Schedules } from '@habeas/platform/queue';
import { OpenPackage, Packages } from '@habeas/casework/delivery';
import type { Request } from '@habeas/casework/requests';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const DAY = 86_400_000;

describe('sealed bytes', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  const emma = tourPerson('emma.wilson@mail.example');
  beforeAll(async () => {
    office = await Office.open({ persons: 14, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  async function released(): Promise<Request> {
    const { request } = await way.walk(formFrom(emma));
    return request;
  }
  const open = ({ id }: Request) => office.get(OpenPackage).openForPerson(id);
  const packageOf = ({ id }: Request) => `(select id from package where request_id = '${id}')`;

  it.each([
    [
      'an entry whose row names other bytes',
      `update package_entry set sha256 = repeat('0', 64) where path = 'index.html'`,
    ],
    [
      'an entry behind which another file was put',
      `update package_entry set file_id = (select id from stored_file where kind = 'receipt' limit 1) where path = 'index.html'`,
    ],
    [
      'an entry that was moved within its file',
      `update package_entry set file_offset = file_offset + 1 where path = 'index.html'`,
    ],
    ['an entry that was taken out', `delete from package_entry where path = 'index.html'`],
  ])('are not given out with %s', async (_what, sql) => {
    const request = await released();
    await way.administer(sql.includes('where path') ? `${sql} and package_id = ${packageOf(request)}` : sql);
    await expect(open(request)).rejects.toMatchObject({ code: 'package-changed' });
    const openings = await way.rows(`select 1 from package_opening where package_id = ${packageOf(request)}`);
    expect(openings).toHaveLength(1); // the one of `walk`
  });

  it('are not given out when they are taken back while they are being checked', async () => {
    const request = await released();
    const files = office.get(FileStore);
    const describeFile = files.describe.bind(files);
    const spy = jest.spyOn(files, 'describe').mockImplementationOnce(async (id) => {
      await office.run((tx) => office.get(Packages).revoke(tx, request.id, { kind: 'system' }));
      return describeFile(id);
    });
    await expect(open(request)).resolves.toBeNull();
    expect(spy).toHaveBeenCalled();
    spy.mockRestore();
  });

  it('of which no request came are unreadable after two weeks, and those of a request stay', async () => {
    const form = formFrom(emma, { details: 'sent twice' });
    const request = await way.submit(form);
    expect((await way.submit(form)).id).toBe(request.id);
    const kept = await way.rows<{ id: string; claimed: boolean }>(
      `select file.id, exists (select 1 from receipt where raw_file_id = file.id) as claimed
       from stored_file file where kind = 'receipt' order by created_at desc limit 2`,
    );
    expect(kept.map(({ claimed }) => claimed).sort()).toEqual([false, true]);
    const forget = async () => {
      await way.administer(`update schedule_slot set slot = 0 where name = 'forget-unclaimed'`);
      await office.get(Schedules).look();
    };
    const destroyed = () => way.rows(`select details from audit_entry where event = 'key.destroyed'`);
    // The rows are dated by the database, whose clock stays: the office's goes ahead.
    clock.advance(13 * DAY);
    await forget();
    expect(await destroyed()).toEqual([]);
    clock.advance(2 * DAY);
    await forget();
    await eventually('it is forgotten', async () => (await destroyed()).length === 1);
    for (const { id, claimed } of kept) {
      const opened = office.get(FileStore).open(id);
      if (claimed) (await opened).destroy();
      else await expect(opened).rejects.toThrow(FileUnreadable);
    }
  });
});
