import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { DeleteReceived, ReceivedDesk, type ReceivedTransferView } from '@habeas/casework/received-transfers';
import { Clock } from '@habeas/platform/clock';
import { APPROVER } from '../../support/access-way';
import { type FeedChanges, report, stopEvent } from '../../support/objection-feed';
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

  describe('what senders of messages report', () => {
    const NUMBER = '0478 12 34 56';
    const ledger = () =>
      other.run((tx) =>
        tx.query<{ purpose: string; sender: string }[]>(
          `select e.purpose, r.sender from suppression_entry e join objection_report r on r.id = e.report_id
           order by r.received_at, e.purpose, r.id`,
        ),
      );
    const said = (given: unknown, changes: FeedChanges = {}) => report(other, front.origin, given, changes);

    it('stands in the ledger at once, once for each event, and each bad event is named', async () => {
      const [first, second] = [stopEvent(NUMBER), stopEvent('0479 12 34 56')];
      const faults = [
        [{ ...stopEvent(NUMBER), name: 'An' }, 'unknown-field'],
        [stopEvent(NUMBER, { id: '0478123456' }), 'id-not-uuid'],
        [stopEvent(NUMBER, { at: 'yesterday' }), 'instant-unreadable'],
        [stopEvent(NUMBER, { at: '2999-01-01T00:00:00Z' }), 'instant-in-future'],
        [stopEvent(NUMBER, { channel: 'email' }), 'channel-not-yours'],
        [stopEvent(NUMBER, { brand: 'constructor' }), 'brand-not-yours'],
        [stopEvent('', { identifier: { type: 'email', value: 'a@b.example' } }), 'identifier-not-yours'],
        [stopEvent('no number'), 'identifier-unreadable'],
        ['STOP', 'not-an-event'],
        [{ ...stopEvent('0470 00 00 00'), id: first.id }, 'other-content'],
      ] as const;
      const answer = await said({ events: [first, ...faults.map(([event]) => event), second, first] });
      expect(answer.status).toBe(207);
      expect(answer.events?.map(({ status, reason }) => reason ?? status)).toEqual([
        ...['recorded', ...faults.map(([, reason]) => reason)],
        ...['recorded', 'known'],
      ]);
      const entered = ['direct-marketing/sms', 'newsletter/sms'].map((purpose) => ({ purpose, sender: 'sms-gateway' }));
      expect((await ledger()).map(({ purpose }) => purpose).sort()).toEqual(
        [...entered, ...entered].map(({ purpose }) => purpose).sort(),
      );
      expect(await said(second)).toMatchObject({ status: 200, events: [{ id: second.id, status: 'known' }] });
      // Another spelling of the number says the same.
      expect(await said({ ...second, identifier: { type: 'phone_number', value: '+32479123456' } })).toMatchObject({
        events: [{ status: 'known' }],
      });
      expect(await ledger()).toHaveLength(4);
      const audited = await other.run((tx) =>
        tx.query<{ event: string; details: object }[]>(
          `select event, details from audit_entry where event like 'objection.%' order by seq`,
        ),
      );
      expect(audited).toMatchObject([
        { event: 'objection.reported', details: { purposes: 'direct-marketing/sms newsletter/sms', entries: 2 } },
        { event: 'objection.reported' },
        { event: 'objection.report-refused', details: { sender: 'sms-gateway', events: 10 } },
      ]);
      expect(JSON.stringify(audited)).not.toMatch(/47[89] ?12/);
      expect(await other.run((tx) => tx.query('select 1 from request'))).toEqual([]);
    });

    it.each<[string, number, string, unknown, FeedChanges?]>([
      ['the secret of another sender', 401, 'signature-wrong', stopEvent(NUMBER), { secretOf: 'mail-platform' }],
      ['a sender nobody knows', 401, 'signature-wrong', stopEvent(NUMBER), { as: 'constructor' }],
      ['the signature of a transfer', 401, 'signature-wrong', stopEvent(NUMBER), { tag: 'habeas-transfer' }],
      ['a late signature', 401, 'signature-out-of-time', stopEvent(NUMBER), { at: minutesAgo(6) }],
      ['no signature', 401, 'signature-missing', stopEvent(NUMBER), { headers: { signature: '' } }],
      ['another body than was signed', 400, 'digest-mismatch', '{"events":[1]}', { signed: '{"events":[2]}' }],
      ['no JSON', 400, 'json-unreadable', '{"events":'],
      ['a form', 415, 'json-only', 'List-Unsubscribe=One-Click', { headers: { 'content-type': 'text/plain' } }],
      ['nothing', 422, 'events-needed', { events: [] }],
      ['too many', 413, 'too-many-events', { events: Array.from({ length: 101 }, () => 1) }],
      ['too much', 413, 'too-large', { events: ['x'.repeat(300_000)] }],
    ])('is not %s', async (_what, status, reason, given, changes = {}) => {
      const before = await ledger();
      expect(await said(given, changes)).toMatchObject({ status, reason });
      expect(await ledger()).toEqual(before);
    });
  });
});
