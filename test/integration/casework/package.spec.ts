import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OpenPackage, type Package, PackageRepository, Packages } from '@habeas/casework/delivery';
import { AnswerAccess } from '@habeas/casework/rights/access';
import { type Request, RequestStates } from '@habeas/casework/requests';
import { FileDamaged, FileStore, FileUnreadable } from '@habeas/platform/storage';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { everythingOnDisk, everythingStored } from '../../support/everything-stored';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const WORDS_OF_THE_PERSON = /CANARY-\d{6}|Schröder|Lukas|lukas\.schroeder|3245000000\d|60000148/i;

describe('the sealed answer', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'habeas-package-'));
  beforeAll(async () => {
    jest.spyOn(os, 'tmpdir').mockReturnValue(temporary); // for this office alone: others on the machine have theirs
    office = await Office.open({ persons: 25, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await office?.close();
    rmSync(temporary, { recursive: true, force: true });
  });

  const lukas = tourPerson('lukas.schroeder@briefkasten.example');

  let asked = 0;

  /** In words of its own each time: the same again would be answered with the first. */
  async function awaitingApproval(): Promise<Request> {
    clock.advance(61 * 60_000);
    const request = await way.submit(formFrom(lukas, { details: `Mein ${(asked += 1)}. Wort: CANARY-FORM` }));
    await way.prove(request, lukas.email);
    await way.untilAwaitingApproval(request.id);
    return request;
  }

  async function released(): Promise<Request> {
    const request = await awaitingApproval();
    await way.approve(request.id);
    return request;
  }

  const latest = (request: Request): Promise<Package | null> =>
    office.run((tx) => office.get(PackageRepository).latest(tx, request.id));

  const openings = async (request: Request): Promise<number> => {
    const found = await latest(request);
    return (await office.run((tx) => office.get(PackageRepository).openings(tx, found?.id ?? ''))).length;
  };

  const approveWith = (request: Request, manifest: string) =>
    office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(AnswerAccess).approve(tx, held, manifest, APPROVER);
    });

  /** The sealed file of one entry, on the disk. */
  async function fileOf(request: Request, entry: string): Promise<string> {
    const [row] = await way.rows<{ path: string }>(
      `select f.path from package_entry e join package p on p.id = e.package_id join stored_file f on f.id = e.file_id
       where p.request_id = $1 and e.path = $2`,
      [request.id, entry],
    );
    return path.join(office.config.storage.filesDir, row?.path ?? '');
  }

  it('gives no byte when one of its last entries was changed on the disk, and all of them when it is put right', async () => {
    const request = await released();
    const file = await fileOf(request, 'manifest.json');
    const bytes = readFileSync(file);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5);
    writeFileSync(file, changed);
    await expect(office.get(OpenPackage).openForPerson(request.id)).rejects.toThrow(FileDamaged);
    expect(await openings(request)).toBe(0);
    writeFileSync(file, bytes);
    expect(canariesOf(await way.open(request.id))).toEqual([lukas.canary]);
    expect(await openings(request)).toBe(1);
  });

  it('cannot be read by anybody once its key is destroyed', async () => {
    const request = await released();
    await office.run((tx) => office.get(FileStore).destroyKey(tx, request.keyId));
    await expect(office.get(OpenPackage).openForPerson(request.id)).rejects.toThrow(FileUnreadable);
    await expect(office.get(OpenPackage).preview(request.id, 'index.html', APPROVER)).rejects.toThrow(FileUnreadable);
  });

  it('can be opened until the end of its thirtieth day in Brussels, and not after', async () => {
    const request = await released();
    const releasedAt = clock.now();
    const end = new Date((await latest(request))?.expiresAt ?? 0);
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });
    expect(day.format(end)).toBe(day.format(new Date(releasedAt.getTime() + 30 * DAY)));
    expect(day.format(new Date(end.getTime() + 1000))).not.toBe(day.format(end));
    clock.moveTo(new Date(end.getTime() - 1000));
    expect(await office.get(OpenPackage).openable(request.id)).not.toBeNull();
    clock.moveTo(end);
    expect(await office.get(OpenPackage).openForPerson(request.id)).toBeNull();
    await office.get(Packages).expireDue();
    expect(await latest(request)).toMatchObject({ state: 'expired' });
  });

  it('ends at once when it is taken back, and the person is told', async () => {
    const request = await released();
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(AnswerAccess).revoke(tx, held, 'Eine Seite fehlte.', APPROVER);
    });
    expect(await office.get(OpenPackage).openForPerson(request.id)).toBeNull();
    const letter = await eventually('the letter', async () => {
      const rows = await way.rows<{ text: string }>(
        `select text from message where request_id = $1 and template = 'package-revoked' and state = 'sent'`,
        [request.id],
      );
      return rows[0];
    });
    expect(letter.text).toContain('Eine Seite fehlte.');
  });

  it('is not released under another digest than its own', async () => {
    const request = await awaitingApproval();
    await expect(approveWith(request, 'f'.repeat(64))).rejects.toThrow('package-changed');
    await expect(approveWith(request, '')).rejects.toThrow('package-changed');
    expect(await office.get(OpenPackage).openForPerson(request.id)).toBeNull();
    expect(await way.rightState(request.id)).toBe('awaiting-approval');
  });

  it('is another one when it is collected again, and the first can be approved no more', async () => {
    const request = await awaitingApproval();
    const first = (await latest(request))?.manifestSha256 ?? '';
    await office.run(async (tx) => {
      const held = await office.get(RequestStates).hold(tx, request.id);
      await office.get(AnswerAccess).collectAgain(tx, held, { kind: 'staff', id: APPROVER });
    });
    await expect(approveWith(request, first)).rejects.toThrow('nothing-awaits-approval');
    await way.untilAwaitingApproval(request.id);
    expect(await latest(request)).toMatchObject({ generation: 2, state: 'sealed' });
    await expect(approveWith(request, first)).rejects.toThrow('package-changed');
    await way.approve(request.id);
    expect(canariesOf(await way.open(request.id))).toEqual([lukas.canary]);
    expect(
      await way.rows('select 1 from message where request_id = $1 and template = $2', [request.id, 'access-answer']),
    ).toHaveLength(1);
  });

  it('leaves nothing personal in the queue, in subjects, in the audit, in temporary files or unsealed on the disk', async () => {
    await released();
    const stored = await everythingStored(office.database.ownerUrl);
    for (const [table, rows] of stored) {
      if (
        table.startsWith('bullmq.') ||
        ['public.outbox_job', 'public.audit_entry', 'public.schedule_slot', 'public.finding'].includes(table)
      )
        expect({ table, personal: WORDS_OF_THE_PERSON.exec(rows)?.[0] }).toEqual({ table, personal: undefined });
    }
    const subjects = await way.rows<{ subject: string }>(
      'select subject from captured_mail union all select subject from message',
    );
    expect(subjects.filter(({ subject }) => WORDS_OF_THE_PERSON.test(subject))).toEqual([]);
    expect(everythingOnDisk(office.config.storage.home)).not.toMatch(WORDS_OF_THE_PERSON);
    expect(path.dirname(office.sources.filesDir)).toBe(temporary);
    expect(everythingOnDisk(temporary, office.sources.filesDir)).not.toMatch(WORDS_OF_THE_PERSON);
  });
});
