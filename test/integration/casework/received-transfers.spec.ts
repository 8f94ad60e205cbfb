import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { DeleteReceived, ReceivedDesk, type ReceivedTransferView } from '@habeas/casework/received-transfers';
import { Clock } from '@habeas/platform/clock';
import { APPROVER } from '../../support/access-way';
import { HttpsFront, ReceivingOffice } from '../../support/receiving-office';
import { putTransfer, type TransferChanges, transferZip } from '../../support/transfers';

jest.setTimeout(120_000);

const SECRET = '5e'.repeat(32);
const HTML = { 'content-type': 'text/html' };
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

describe('files from another controller', () => {
  let front: HttpsFront;
  let other: ReceivingOffice;
  beforeAll(async () => {
    front = await HttpsFront.open();
    const senders = { proximus: { name: 'Proximus', secret: SECRET } };
    const receiving = { HABEAS_TRANSFER_SENDERS: JSON.stringify(senders), HABEAS_TRANSFER_MEGABYTES: '4' };
    other = await ReceivingOffice.open(front, receiving, SECRET);
  });
  afterAll(async () => {
    await other?.close();
    await front?.close();
  });

  const received = async (): Promise<ReceivedTransferView[]> => (await other.get(ReceivedDesk).list(new Map())).items;
  const bytesOf = async (id: string) =>
    buffer((await other.get(ReceivedDesk).open(id, { kind: 'staff', id: APPROVER })).content);
  const put = (bytes: Buffer, changes: TransferChanges = {}) => putTransfer(other, front.origin, bytes, changes);

  it('is what was signed, at most once, and the same again is the same', async () => {
    const id = randomUUID();
    const bytes = await transferZip();
    const count = (await received()).length;
    expect((await Promise.all([put(bytes, { id }), put(bytes, { id })])).map(({ status }) => status).sort()).toEqual([
      200, 201,
    ]);
    expect(await put(bytes, { id })).toMatchObject({ status: 200 });
    expect(await put(await transferZip('data/b.json'), { id })).toMatchObject({
      status: 409,
      reason: 'other-bytes',
    });
    expect(await received()).toHaveLength(count + 1);
  });

  it.each<[string, number, string, () => Promise<[Buffer, TransferChanges?]>]>([
    ['another secret', 401, 'signature-wrong', async () => [await transferZip(), { secret: 'ab'.repeat(32) }]],
    ['a sender nobody knows', 401, 'signature-wrong', async () => [await transferZip(), { as: 'constructor' }]],
    ['no signature', 401, 'signature-missing', async () => [await transferZip(), { headers: { signature: '' } }]],
    ['a late signature', 401, 'signature-out-of-time', async () => [await transferZip(), { at: minutesAgo(6) }]],
    [
      'a signature for another digest',
      401,
      'signature-wrong',
      async () => [await transferZip(), { headers: { 'content-digest': `sha-256=:${'A'.repeat(43)}=:` } }],
    ],
    [
      'other bytes than those signed',
      400,
      'digest-mismatch',
      async () => [await transferZip(), { signed: await transferZip('data/b.json') }],
    ],
    ['something else than a ZIP', 415, 'zip-only', async () => [await transferZip(), { headers: HTML }]],
    ['too much', 413, 'too-large', async () => [await transferZip('a.bin', Buffer.alloc(5 * 1024 * 1024))]],
    [
      'a way out of the folder',
      422,
      'zip-bad-name',
      async () => [
        Buffer.from((await transferZip('aa/evil.txt')).toString('latin1').replaceAll('aa/evil', '../evil'), 'latin1'),
      ],
    ],
    ['no ZIP at all', 422, 'zip-not-a-zip', () => Promise.resolve([Buffer.from('<script>alert(1)</script>')])],
  ])('is not %s', async (_what, status, reason, call) => {
    const before = await received();
    const answer = await put(...(await call()));
    expect(answer).toEqual({
      status,
      reason,
      type: expect.stringMatching(/^application\/problem\+json/) as string,
    });
    expect(await received()).toEqual(before);
  });

  it('a colleague takes in or turns down, and it ends by its age', async () => {
    const desk = other.get(ReceivedDesk);
    const actor = { kind: 'staff' as const, id: APPROVER };
    await put(await transferZip('data/second.json'));
    const [newest, oldest] = await received();
    await desk.take(oldest?.id ?? '', actor);
    await desk.decline(newest?.id ?? '', actor);
    await expect(desk.decline(oldest?.id ?? '', actor)).rejects.toMatchObject({ reason: 'transfer-decided' });
    await expect(bytesOf(newest?.id ?? '')).rejects.toMatchObject({ reason: 'transfer-deleted' });
    expect(await received()).toMatchObject([
      { state: 'declined', readable: false },
      { state: 'taken', readable: true },
    ]);
    const now = jest.spyOn(other.get(Clock), 'now');
    now.mockReturnValue(new Date(Date.now() + 31 * 86_400_000));
    await other.get(DeleteReceived).run();
    now.mockRestore();
    expect(await received()).toMatchObject([{ readable: false }, { state: 'taken', readable: false }]);
    await expect(bytesOf(oldest?.id ?? '')).rejects.toMatchObject({ reason: 'transfer-deleted' });
  });
});
