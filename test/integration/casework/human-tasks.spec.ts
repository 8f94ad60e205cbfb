import { LinkDoor } from '@habeas/casework/outside-links';
import { OutsideTask, TaskUploads } from '@habeas/casework/human-tasks';
import { Readable } from 'node:stream';
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

  const stateOf = async (requestId: string, source: string) => (await way.tasks(requestId))[source]?.state;

  it('answers by a link and a code, and what was found is in the package', async () => {
    const request = await way.submit(formFrom(emma, { details: WHERE }));
    await way.prove(request, emma.email);
    const mail = await office.mailTo(OWNER, LINK);
    expect(mail.text + mail.subject).not.toContain(emma.email);
    expect(await stateOf(request.id, 'cctv')).toBe('running');
    await eventually('nobody is asked about visits', async () => (await stateOf(request.id, 'visitors')) === 'exempt');
    const token = LINK.exec(mail.text)?.[1] ?? '';
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
    await way.approve(request.id);
    const entries = await way.open(request.id);
    expect([...entries.keys()].join('\n')).toMatch(/1-footage\.pdf/);
    expect([...entries.values()].join('\n')).toContain('Entrance, 14:05');
    expect(await outside.page(session, 'en')).toBeNull();
  });
});
