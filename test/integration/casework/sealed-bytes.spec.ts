import { Readable } from 'node:stream';
import { FileStore, FileUnknown, FileUnreadable } from '@habeas/platform/storage';
import { Schedules } from '@habeas/platform/queue';
import { OpenPackage, Packages } from '@habeas/casework/delivery';
import { FormFiles, FormFilesGone } from '@habeas/casework/intake';
import { type Request, RequestsRepository } from '@habeas/casework/requests';
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

  const fileOf = async (beside: string | null, content = '%PDF-1.7 of a form') => {
    const kept = await office.get(FormFiles).keep(Readable.from([Buffer.from(content, 'latin1')]), beside);
    if ('problem' in kept) throw new Error(kept.problem);
    return kept.id;
  };

  it('of a form lie under one key, which becomes the request’s; they are one request’s alone', async () => {
    const files = office.get(FormFiles);
    expect(await files.keep(Readable.from([Buffer.from('MZ, a program')]), null)).toEqual({ problem: 'file-kind' });
    const first = await fileOf(null);
    const [second, removed] = [await fileOf(first, '\xff\xd8\xff a photo'), await fileOf(first)];
    const sent = [first, second].map((id, at) => ({ id, name: `${at}.pdf` }));
    const form = formFrom(emma, { files: sent });
    const [request, again] = await Promise.all([way.submit(form), way.submit(form)]);
    expect(again.id).toBe(request.id);
    expect((await way.submit(form)).id).toBe(request.id);
    const [receipt] = await office.run((tx) => office.get(RequestsRepository).receipts(tx, request.id));
    expect(receipt?.attachments).toEqual([
      { name: '0.pdf', mediaType: 'application/pdf', size: 18, fileId: first },
      { name: '1.pdf', mediaType: 'image/jpeg', size: 11, fileId: second },
    ]);
    expect((await office.get(FileStore).describe(second)).keyId).toBe(request.keyId);
    await expect(office.get(FileStore).describe(removed)).rejects.toThrow(FileUnknown);
    await files.remove(first); // a request's is nobody's to remove
    expect(await office.get(FileStore).describe(first)).toMatchObject({ size: 18 });
    await expect(way.submit(formFrom(emma, { files: sent }))).rejects.toThrow(FormFilesGone);
    const [mine, anothers] = [await fileOf(null), await fileOf(null)];
    const mixed = [mine, anothers].map((id) => ({ id, name: 'x.pdf' }));
    await expect(way.submit(formFrom(emma, { files: mixed }))).rejects.toThrow(FormFilesGone);
    await office.get(FormFiles).remove(anothers);
    await office.get(FormFiles).remove(mine);
  });

  it('of which no request came are unreadable after two weeks, and those of a request stay', async () => {
    const form = formFrom(emma, { details: 'sent twice' });
    const left = await fileOf(null);
    const sentOn = await fileOf(null);
    await way.submit(formFrom(emma, { files: [{ id: sentOn, name: 'letter.pdf' }] }));
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
    clock.advance(1.5 * DAY);
    await forget();
    expect(await destroyed()).toEqual([]);
    clock.advance(11.5 * DAY);
    await forget();
    await eventually('a form that was left is forgotten', async () => (await destroyed()).length === 1);
    await expect(office.get(FileStore).open(left)).rejects.toThrow(FileUnreadable);
    clock.advance(2 * DAY);
    await forget();
    await eventually('it is forgotten', async () => (await destroyed()).length === 2);
    (await office.get(FileStore).open(sentOn)).destroy();
    for (const { id, claimed } of kept) {
      const opened = office.get(FileStore).open(id);
      if (claimed) (await opened).destroy();
      else await expect(opened).rejects.toThrow(FileUnreadable);
    }
  });
});
