import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { OutsideTask, TaskUploads } from '@habeas/casework/human-tasks';
import { MailDoor } from '@habeas/casework/intake';
import { LinkDoor } from '@habeas/casework/outside-links';
import { RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { AnswerAccess, ReviewOthers } from '@habeas/casework/rights/access';
import { PersonSteps } from '@habeas/casework/sources';
import type { OthersGround, OthersOutcome } from '@habeas/domain';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const OWNER = 'security-cameras@proximus.example';
const LINK = /\/(?:fr|nl|de|en)\/task\/([0-9a-f]{64})/;
const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600, 0x20)]);
const emma = tourPerson('emma.wilson@mail.example');
const WHERE = 'I want the camera footage of me in your shop in Liège on 3 May between 14:00 and 14:30.';

describe('a source that a person answers for', () => {
  let office: Office;
  let way: CaseWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 30 });
    await office.work();
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  /** Images of others: nothing leaves undecided, nothing is left out without a ground, and each decision makes another package. */
  async function decidesAboutOthers(id: string): Promise<void> {
    const review = office.get(ReviewOthers);
    const groups = () =>
      office.run(async (tx) => {
        const right = await office.get(RequestsRepository).rightOf(tx, id, 'access');
        return right ? review.of(tx, right) : [];
      });
    const approve = () =>
      office.run(async (tx) => {
        const latest = await office.get(PackageRepository).latest(tx, id);
        const request = await office.get(RequestStates).hold(tx, id);
        await office.get(AnswerAccess).approve(tx, request, latest?.manifestSha256 ?? '', APPROVER);
      });
    const decide = (outcome: OthersOutcome, ground: OthersGround | null) =>
      office.run(async (tx) => {
        const [open] = (await groups()).filter(({ kind }) => kind === 'image');
        const request = await office.get(RequestStates).hold(tx, id);
        await review.decide(tx, request, [{ id: open?.id ?? '', outcome, ground }], APPROVER);
      });
    const entries = () =>
      office.run(async (tx) => {
        const latest = await office.get(PackageRepository).latest(tx, id);
        return (await office.get(PackageRepository).entries(tx, latest?.id ?? '')).map(({ path }) => path).join('\n');
      });
    const image = (await groups()).find(({ kind }) => kind === 'image');
    expect(image).toMatchObject({ source: 'cctv', collection: 'footage', field: 'file', records: 1, outcome: null });
    expect((await groups()).filter(({ kind, outcome }) => kind !== 'image' && outcome === null)).toEqual([]);
    expect(await entries()).not.toMatch(/footage\.pdf/);
    await expect(approve()).rejects.toThrow('others-undecided');
    await expect(decide('leave-out', null)).rejects.toThrow('ground-wanted');
    await expect(decide('mask', 'rights-of-others')).rejects.toThrow('ground-wanted');
    await decide('leave-out', 'rights-of-others');
    await expect(approve()).rejects.toThrow('nothing-awaits-approval');
    await way.untilAwaitingApproval(id);
    expect(await entries()).not.toMatch(/footage\.pdf/);
    const preview = await office.get(OpenPackage).preview(id, 'index.html', APPROVER);
    expect(preview && (await text(preview.content))).toContain('Art. 15(4)');
    await decide('give', null);
    await way.untilAwaitingApproval(id);
    // What an earlier package held, and what was left out since may be of it, is in no file that is still in the books.
    const replaced = `select 1 from stored_file file join request on request.key_id = file.key_id where request.id = $1
      and file.kind = 'package-entry' and not exists (select 1 from package_entry entry where entry.file_id = file.id)`;
    expect(await way.rows(replaced, [id])).toEqual([]);
  }

  const stateOf = async (requestId: string, source: string) => (await way.tasks(requestId))[source]?.state;

  it('answers by a link and a code, and what was found is in the package', async () => {
    const request = await way.submit(formFrom(emma, { details: WHERE }));
    const kept = LINK.exec((await office.mailTo(OWNER, LINK)).text)?.[1] ?? '';
    // Before anybody has proven who they are: to be kept, where and when the message says, and nothing of whom.
    expect(await way.rows('select operation, details from human_task where request_id = $1', [request.id])).toEqual([
      { operation: 'preserve', details: WHERE },
    ]);
    await way.prove(request, emma.email);
    const another = new RegExp(LINK.source.replace('([', `(?!${kept})([`));
    const mail = await office.mailTo(OWNER, another);
    expect(mail.text + mail.subject).not.toContain(emma.email);
    expect(await stateOf(request.id, 'cctv')).toBe('running');
    await eventually('nobody is asked about visits', async () => (await stateOf(request.id, 'visitors')) === 'exempt');
    const token = another.exec(mail.text)?.[1] ?? '';
    const door = office.get(LinkDoor);
    await door.requestCode('human-task', token);
    const code = /\b(\d{6})\b/.exec((await office.mailTo(OWNER, /\b\d{6}\b/)).text)?.[1] ?? '';
    expect(await door.enter('human-task', token, '000000')).toBeNull();
    const session = (await door.enter('human-task', token, code)) ?? '';
    const outside = office.get(OutsideTask);
    const page = await outside.page(session, 'en');
    expect(page).toMatchObject({ state: 'open', operation: 'export', details: WHERE, personName: emma.name });
    const key = (await outside.keyFor(session)) ?? '';
    const file = await office.get(TaskUploads).stage(key, 'footage.pdf', Readable.from([PDF]));
    const answer = {
      outcome: 'done' as const,
      records: 0,
      remaining: 0,
      ground: null,
      text: 'Entrance, 14:05',
      files: [file],
    };
    expect(await outside.answer(session, [{ collection: 'footage', ...answer }], '')).toEqual({
      taken: true,
      goesOn: false,
    });
    await way.untilAwaitingApproval(request.id);
    await decidesAboutOthers(request.id);
    await way.approve(request.id);
    const entries = await way.open(request.id);
    expect([...entries.keys()].join('\n')).toMatch(/1-footage\.pdf/);
    expect([...entries.values()].join('\n')).toContain('Entrance, 14:05');
    expect(await outside.page(session, 'en')).toBeNull();
  });

  it('is asked to keep what only a later message speaks of, and not again for one that says no more', async () => {
    const { email } = tourPerson('thomas.lambert@courriel.example');
    const request = await way.submit(formFrom(tourPerson(email)));
    const preserved = () =>
      way.rows<{ state: string; round: number }>(
        `select state, round from source_step where request_id = $1 and source = 'cctv' and operation = 'preserve'
         order by round`,
        [request.id],
      );
    const asked = () =>
      way.rows<{ operation: string; details: string; state: string }>(
        `select operation, details, state from human_task where request_id = $1 and source = 'cctv' order by asked_at`,
        [request.id],
      );
    const writes = async (text: string) => {
      const head = [`From: ${email}`, 'To: privacy@proximus.com', `Subject: ${request.reference}`];
      const lines = [...head, `Message-ID: <${text.length}.${request.reference}@mail>`, '', text];
      const envelope = { recipient: 'privacy@proximus.com', sender: email };
      const joined = await office.get(MailDoor).accept(envelope, Readable.from([Buffer.from(lines.join('\r\n'))]));
      expect(joined.id).toBe(request.id);
    };
    await eventually('nothing is to be kept there', async () => (await preserved())[0]?.state === 'done');
    expect(await asked()).toEqual([]);
    await writes('I was in your shop in Liège on 3 May 2026 at 14:05.\r\nMy mother is well.');
    await eventually('its owner is asked', async () => (await asked()).length === 1);
    const [task] = await asked();
    expect(task).toMatchObject({ operation: 'preserve', state: 'open' });
    expect(task?.details).toContain('shop in Liège on 3 May 2026');
    expect(task?.details).not.toContain('mother');
    const [step] = await way.rows<{ id: string }>(
      `select id from source_step where request_id = $1 and source = 'cctv' and state = 'intended'`,
      [request.id],
    );
    await office.run(async (tx) => {
      const held = await office.get(PersonSteps).waiting(tx, step?.id ?? '');
      if (held)
        await office.get(PersonSteps).answered(tx, held, [{ collection: 'footage', affected: 1, remaining: 0 }]);
    });
    await writes('Thank you.');
    await eventually('it was looked at', async () => (await preserved()).at(-1)?.round === 3);
    await eventually('nobody waits', async () => (await preserved()).every(({ state }) => state === 'done'));
    expect(await asked()).toHaveLength(1);
    await writes('And your shop in Namur on 4 May 2026 at 9:00, please.');
    await eventually('its owner is asked again', async () => (await asked()).length === 2);
    expect((await asked())[1]?.details).toMatch(/Namur on 4 May/);
  });
});
