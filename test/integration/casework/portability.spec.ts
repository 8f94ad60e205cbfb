import { rmSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { OpenPackage, type Package, PackageRepository } from '@habeas/casework/delivery';
import { type Decision, type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { OthersReview } from '../../../libs/casework/src/rights/access/others-review.entity';
import { ReceivedDesk, type ReceivedTransferView } from '@habeas/casework/received-transfers';
import {
  AnswerPortability,
  PortabilityQuestions,
  TransferDesk,
  TransferReceivers,
} from '@habeas/casework/rights/portability';
import { JobRunner } from '@habeas/platform/queue';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { HttpsFront, ReceivingOffice } from '../../support/receiving-office';
import { packThatSendsTo, sha256Of } from '../../support/transfers';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';
import { unzip } from '../../support/unzip';

jest.setTimeout(180_000);

const CONSENT = 'Yes, send my data straight to the organisation that I chose.';

describe('portability, from the form to the file that another service reads', () => {
  let office: Office;
  let way: CaseWay;
  let request: Request;
  let front: HttpsFront;
  let other: ReceivingOffice;
  let pack: string;
  const emma = tourPerson('emma.wilson@mail.example');
  beforeAll(async () => {
    front = await HttpsFront.open();
    pack = packThatSendsTo(front);
    const env = { HABEAS_PACK: pack, HABEAS_OUTBOUND_PRIVATE: '1', HABEAS_OUTBOUND_CA_FILE: front.caFile };
    office = await Office.open({ persons: 20, env });
    const secret = office.get(TransferReceivers).of('telecom-north')?.secret ?? '';
    const senders = { proximus: { name: 'Proximus', secret } };
    const receiving = { HABEAS_TRANSFER_SENDERS: JSON.stringify(senders), HABEAS_TRANSFER_MEGABYTES: '4' };
    other = await ReceivingOffice.open(front, receiving, secret);
    await office.work();
    way = new CaseWay(office);
    const sendTo = { recipient: 'telecom-north', organisation: '', consent: CONSENT };
    request = await way.submit(formFrom(emma, { rights: ['portability'], sendTo }));
    await holdBackFromTheCopy('call-records', 'messages', 'other_party');
    await way.prove(request, emma.email);
    await untilState('awaiting-approval');
  });
  afterAll(async () => {
    await office?.close();
    await other?.close();
    await front?.close();
    rmSync(pack, { recursive: true, force: true });
  });

  /** As a colleague does where the request asks for a copy too. */
  const holdBackFromTheCopy = async (source: string, collection: string, field: string) => {
    const of = await right();
    if (!of) throw new Error('There is no right');
    const decided = {
      outcome: 'mask',
      ground: 'rights-of-others',
      decidedBy: APPROVER,
      decidedAt: new Date(),
    } as const;
    const group = {
      requestId: request.id,
      requestedRightId: of.id,
      generation: of.generation,
      kind: 'number' as const,
    };
    await office.run((tx) =>
      tx.getRepository(OthersReview).insert({ ...group, source, collection, field, records: 1, seen: 0, ...decided }),
    );
  };
  const right = () => office.run((tx) => office.get(RequestsRepository).rightOf(tx, request.id, 'portability'));
  const untilState = (state: string) =>
    eventually(`portability is ${state}`, async () => (await right())?.state === state, 60_000);
  const decisions = async (): Promise<Decision[]> => {
    const id = (await right())?.id ?? '';
    return office.run((tx) => office.get(RequestsRepository).decisions(tx, id));
  };
  const latest = async (): Promise<Package> => {
    const found = await office.run((tx) => office.get(PackageRepository).latest(tx, request.id, 'portability'));
    if (!found) throw new Error('There is no package');
    return found;
  };
  const act = (work: (tx: Parameters<Parameters<Office['run']>[0]>[0], held: Request) => Promise<void>) =>
    office.run(async (tx) => work(tx, await office.get(RequestStates).hold(tx, request.id)));
  const approve = (manifest: string) =>
    act((tx, held) => office.get(AnswerPortability).approve(tx, held, manifest, APPROVER));

  async function answerAll(): Promise<void> {
    for (;;) {
      const open = (await decisions()).find(({ outcome }) => outcome === 'needs-person');
      if (!open) return;
      const { composedAt } = await latest();
      await act((tx, held) =>
        office.get(PortabilityQuestions).answer(tx, held, { decisionId: open.id, outcome: 'refused' }, APPROVER),
      );
      await eventually('it is composed anew', async () => {
        const now = await latest();
        return now.state === 'sealed' && now.composedAt?.getTime() !== composedAt?.getTime();
      });
      await untilState('awaiting-approval');
    }
  }

  it('decides what may be taken along, activity by activity, with the ground of what may not', async () => {
    const rows = await decisions();
    const outcomes = new Set(rows.map(({ outcome }) => outcome));
    expect([...outcomes]).toEqual(expect.arrayContaining(['granted', 'refused']));
    const of = (source: string, collection: string) =>
      rows.filter((row) => row.source === source && row.collection === collection);
    expect(of('marketing', 'segments').map(({ outcome }) => outcome)).not.toContain('granted');
    expect(of('crm', 'customers').some(({ outcome }) => outcome === 'granted')).toBe(true);
    expect(rows.every(({ article }) => article.startsWith('GDPR Art. '))).toBe(true);
  });

  it('cannot be approved while a question is open, nor with other bytes than those looked at', async () => {
    const { manifestSha256 } = await latest();
    if ((await decisions()).some(({ outcome }) => outcome === 'needs-person'))
      await expect(approve(manifestSha256 ?? '')).rejects.toMatchObject({ reason: 'questions-open' });
    await answerAll();
    await expect(approve('0'.repeat(64))).rejects.toMatchObject({ reason: 'package-changed' });
  });

  it('is no package of access: that door gives nothing', async () => {
    expect(await office.run((tx) => office.get(PackageRepository).latest(tx, request.id))).toBeNull();
  });

  it('gives JSON and CSV with schemas, own data alone, nothing that was worked out, and checksums that hold', async () => {
    front.mode = 'down';
    await approve((await latest()).manifestSha256 ?? '');
    const opened = await office.get(OpenPackage).openForPerson(request.id, 'portability');
    if (!opened) throw new Error('There is nothing to open');
    expect(opened.name).toBe('habeas-portability.zip');
    const entries = await unzip(opened.zip);
    expect([...entries.keys()]).toEqual(
      expect.arrayContaining([
        'data/crm/customers.json',
        'data/crm/customers.schema.json',
        'data/crm/customers.csv',
        'data/crm/customers.csv-metadata.json',
        'left-out.json',
        'README.txt',
        'SHA256SUMS',
        'manifest.json',
      ]),
    );
    expect(canariesOf(entries)).toEqual([emma.canary]);
    const [customer] = JSON.parse(entries.get('data/crm/customers.json') ?? '[]') as Record<string, unknown>[];
    expect(customer).toMatchObject({ email: emma.email });
    expect(customer).not.toHaveProperty('remarks');
    expect([...entries.keys()].filter((path) => path.includes('segments'))).toEqual([]);
    const left = JSON.parse(entries.get('left-out.json') ?? '[]') as { what: string; article: string }[];
    expect(left).toContainEqual(expect.objectContaining({ article: 'GDPR Art. 20(4)' }));
    const columns = (path: string) => Object.keys((JSON.parse(entries.get(path) ?? '[]') as object[])[0] ?? {});
    expect(columns('data/call-records/calls.json')).toContain('other_party');
    expect(columns('data/call-records/messages.json')).not.toContain('other_party');
    expect(columns('data/crm/tickets.json')).not.toEqual(expect.arrayContaining(['description', 'subject']));
    for (const line of (entries.get('SHA256SUMS') ?? '').trim().split('\n')) {
      const [sha256, path = ''] = line.split('  ');
      expect(sha256Of(entries.get(path))).toBe(sha256);
    }
  });

  it('says in the letter what is in the file, what is not and why, and where else it goes', async () => {
    const letter = await office.mailTo(emma.email, /to take with you/);
    expect(letter.text).toContain('Our answer is partly yes');
    expect(letter.text).toContain('of the GDPR');
    expect(letter.text).toContain('straight to Telecom North');
  });

  describe('straight to another controller', () => {
    const transfer = async () => {
      const found = await office.run((tx) => office.get(TransferDesk).view(tx, request.id, 'en', new Map()));
      if (!found) throw new Error('There is no transfer');
      return found;
    };
    const untilError = (code: RegExp) =>
      eventually(`the transfer says ${String(code)}`, async () => {
        const { errorCode } = await transfer();
        return errorCode !== null && code.test(errorCode);
      });
    const received = async (): Promise<ReceivedTransferView[]> => (await other.get(ReceivedDesk).list(new Map())).items;
    /** A failed call waits for half a minute; here it is due now. */
    const hasten = async () => {
      await way.rows(
        `update outbox_job set due_at = clock_timestamp(), enqueued_at = null where name = 'push-transfer' and done_at is null`,
      );
      await office.get(JobRunner).runDue();
    };
    const bytesOf = async (id: string) =>
      buffer((await other.get(ReceivedDesk).open(id, { kind: 'staff', id: APPROVER })).content);

    it('keeps the words of the yes, and is not answered while the other one is down', async () => {
      await untilError(/^http-503$/);
      expect(await transfer()).toMatchObject({ to: 'Telecom North', consent: CONSENT, state: 'sending' });
      expect((await right())?.state).toBe('executing');
      expect(await received()).toEqual([]);
    });

    it('is there once where the answer was lost on the way, and is proven by what they signed', async () => {
      front.mode = 'cut';
      await hasten();
      await untilError(/^call-/);
      const [first] = await received();
      expect(first).toMatchObject({ from: 'Proximus', state: 'waiting' });
      front.mode = 'open';
      await hasten();
      await untilState('answered');
      const done = await transfer();
      expect(done).toMatchObject({ state: 'delivered', errorCode: null, sha256: first?.sha256, size: first?.size });
      expect(await received()).toEqual([first]);
      const [proof] = await way.rows<{ receipt: { body: string; signature: string } }>('select receipt from transfer');
      expect(JSON.parse(proof?.receipt.body ?? '{}')).toMatchObject({ sha256: done.sha256, sender: 'proximus' });
      expect((await way.request(request.id)).state).toBe('answered');
    });

    it('came byte for byte as the person can fetch it', async () => {
      const [first] = await received();
      const bytes = await bytesOf(first?.id ?? '');
      expect(sha256Of(bytes)).toBe((await transfer()).sha256);
      const opened = await office.get(OpenPackage).openForPerson(request.id, 'portability');
      if (!opened) throw new Error('There is nothing to open');
      expect(await unzip(Readable.from([bytes]))).toEqual(await unzip(opened.zip));
    });

    it('tells the person that it arrived, when and what', async () => {
      const letter = await office.mailTo(emma.email, /sent to another organisation/);
      expect(letter.text).toContain('The file arrived there on');
      expect(letter.text).toContain('Telecom North');
      expect(letter.text).toContain((await transfer()).sha256);
    });
  });
});
