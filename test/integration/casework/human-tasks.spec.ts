import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { OutsideTask, TaskUploads } from '@habeas/casework/human-tasks';
import { LinkDoor } from '@habeas/casework/outside-links';
import { RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { AnswerAccess, ReviewOthers } from '@habeas/casework/rights/access';
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
    const answer = { outcome: 'done' as const, records: 0, remaining: 0, text: 'Entrance, 14:05', files: [file] };
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
});
