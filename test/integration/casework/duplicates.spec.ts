import { Readable } from 'node:stream';
import { MailDoor } from '@habeas/casework/intake';
import { PackageRepository } from '@habeas/casework/delivery';
import {
  JoinedRightRepository,
  OfficeWork,
  PortalStatus,
  type Request,
  RequestsRepository,
  RequestStates,
} from '@habeas/casework/requests';
import { Transactions } from '@habeas/platform/database';
import { StaffIdentity, StaffJoins } from '@habeas/casework/identity';
import { CapturedMail } from '@habeas/platform/mail';
import { APPROVER } from '../../support/access-way';
import { CaseWay } from '../../support/case-way';
import { eventually } from '../../support/eventually';
import { PRIVACY, rawLetter } from '../../support/mail-office';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { canariesOf, formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

const STAFF = { kind: 'staff', id: APPROVER } as const;
const MINUTE = 60_000;

describe('a second request for the same', () => {
  let office: Office;
  let way: CaseWay;
  const clock = new ShiftedClock();
  beforeAll(async () => {
    office = await Office.open({ persons: 40, clock });
    await workUnwatched(office);
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());
  afterEach(() => clock.advance(61 * MINUTE));

  const rightsOf = async ({ id }: Request) =>
    Object.fromEntries(
      (
        await way.rows<{ right: string; state: string }>(
          'select "right", state from requested_right where request_id = $1',
          [id],
        )
      ).map(({ right, state }) => [right, state]),
    );
  const stateOf = async ({ id }: Request) => (await way.request(id)).state;
  const lettersOf = ({ id }: Request, template = 'request-joined') =>
    way.rows<{ to_address: string; text: string }>(
      'select to_address, text from message where request_id = $1 and template = $2',
      [id, template],
    );
  const auditOf = async ({ id }: Request, event: string) =>
    (
      await way.rows<{ details: Record<string, string> }>(
        'select details from audit_entry where request_id = $1 and event = $2 order by seq',
        [id, event],
      )
    ).map(({ details }) => details);
  const asStaff = <T>(
    request: Request,
    work: (held: Request, tx: Parameters<Parameters<Office['run']>[0]>[0]) => Promise<T>,
  ) => office.run(async (tx) => work(await office.get(RequestStates).hold(tx, request.id), tx));
  const joinByHand = (later: Request, first: Request) =>
    asStaff(later, (held, tx) => office.get(StaffJoins).join(tx, held, first.id, STAFF));
  const separate = (later: Request) => asStaff(later, (held, tx) => office.get(StaffJoins).separate(tx, held, STAFF));
  const untilState = (request: Request, state: string) =>
    eventually(`the request is ${state}`, async () => (await stateOf(request)) === state);
  const portal = ({ id }: Request) =>
    new PortalStatus(
      office.get(RequestsRepository),
      office.get(JoinedRightRepository),
      office.get(PackageRepository),
      office.get(Transactions),
      clock,
    ).of(id);

  /** A minute later another message comes. */
  async function later<T>(arrives: () => Promise<T>): Promise<T> {
    clock.advance(MINUTE);
    return arrives();
  }

  describe('of a proven person', () => {
    it('is answered with the first, whose date counts, be it a form and then a letter', async () => {
      const emma = tourPerson('emma.wilson@mail.example');
      const form = await way.submit(formFrom(emma));
      await way.prove(form, emma.email);
      const letter = await later(() =>
        office
          .get(MailDoor)
          .accept({ recipient: PRIVACY, sender: emma.email }, Readable.from([rawLetter({ from: emma.email })])),
      );
      expect(await way.prove(letter, emma.email)).not.toBeNull();
      expect(await stateOf(letter)).toBe('joined');
      expect(await rightsOf(letter)).toEqual({ access: 'joined' });
      expect(await way.tasks(letter.id)).toEqual({});
      expect((await way.request(form.id)).receivedAt).toEqual(form.receivedAt);
      const [told, ...more] = await lettersOf(letter);
      expect(more).toEqual([]);
      expect(told?.to_address).toBe(emma.email);
      expect(told?.text).toContain(form.reference);
      for (const one of [form, letter])
        expect(await auditOf(one, 'request.joined')).toEqual([
          { reference: letter.reference, first: form.reference, rights: 'access', because: 'proven' },
        ]);
      expect(await portal(letter)).toMatchObject({
        stage: 'joined',
        answeredWith: [form.reference],
        answerBy: form.answerBy,
        rights: [{ right: 'access', state: 'joined' }],
      });
      await way.untilAwaitingApproval(form.id);
      await way.approve(form.id);
      expect(canariesOf(await way.open(form.id))).toEqual([emma.canary]);
      expect(await stateOf(letter)).toBe('joined');
      await asStaff(form, (held, tx) => office.get(OfficeWork).close(tx, held, STAFF));
      await untilState(letter, 'closed');
    });

    it('is found also when the later one was proven first, and had its answer ready', async () => {
      const lukas = tourPerson('lukas.schroeder@briefkasten.example');
      const first = await way.submit(formFrom(lukas));
      const second = await later(() => way.submit(formFrom(lukas)));
      await way.prove(second, lukas.email);
      await way.untilAwaitingApproval(second.id);
      await way.prove(first, lukas.email);
      await untilState(second, 'joined');
      await expect(way.approve(second.id)).rejects.toThrow('nothing-awaits-approval');
      await way.untilAwaitingApproval(first.id);
    });

    it('is joined in a chain to the very first', async () => {
      const sofie = tourPerson('sofie.desmet@post.example');
      const first = await way.submit(formFrom(sofie));
      const second = await later(() => way.submit(formFrom(sofie)));
      const third = await later(() => way.submit(formFrom(sofie)));
      await way.prove(second, sofie.email);
      await way.prove(third, sofie.email);
      expect((await portal(third))?.answeredWith).toEqual([second.reference]);
      await way.prove(first, sofie.email);
      await eventually('both follow the first', async () => {
        const [two, three] = [await portal(second), await portal(third)];
        return [two, three].every((one) => one?.answeredWith.join() === first.reference);
      });
    });

    it('goes on with what is new in it: another right, or words that the first did not have', async () => {
      const els = tourPerson('els.vermeulen@post.example');
      const first = await way.submit(formFrom(els));
      await way.prove(first, els.email);
      const more = await later(() => way.submit(formFrom(els, { rights: ['access', 'rectification'] })));
      await way.prove(more, els.email);
      expect(await rightsOf(more)).toEqual({
        access: 'joined',
        rectification: expect.stringMatching(/collecting|awaiting-approval/) as string,
      });
      expect(await stateOf(more)).toBe('in-progress');
      expect((await lettersOf(more))[0]?.text).toMatch(/apart/);
      const period = await later(() => way.submit(formFrom(els, { details: 'Ook mijn oproepen van 2019.' })));
      await way.prove(period, els.email);
      expect(await rightsOf(period)).toEqual({ access: 'collecting' });
      expect(await lettersOf(period)).toEqual([]);
    });

    it('begins alone when the first is withdrawn, and a colleague sees it', async () => {
      const jan = tourPerson('jan.peeters@post.example');
      const first = await way.submit(formFrom(jan));
      await way.prove(first, jan.email);
      const second = await later(() => way.submit(formFrom(jan)));
      await way.prove(second, jan.email);
      expect(await stateOf(second)).toBe('joined');
      await asStaff(first, (held, tx) => office.get(OfficeWork).withdraw(tx, held, STAFF));
      await way.untilAwaitingApproval(second.id);
      expect(await way.request(second.id)).toMatchObject({ state: 'in-progress', needsPersonBecause: 'came-apart' });
    });

    it('can be taken apart by a colleague, and stays apart', async () => {
      const marc = tourPerson('marc.leroy@courriel.example');
      const first = await way.submit(formFrom(marc));
      await way.prove(first, marc.email);
      const second = await later(() =>
        way.submit(formFrom(marc, { customerNumber: String(60_000_000 + marc.index * 37) })),
      );
      await way.prove(second, marc.email);
      await separate(second);
      await way.untilAwaitingApproval(second.id);
      expect(await auditOf(first, 'request.separated')).toEqual([{ reference: second.reference }]);
      await expect(separate(second)).rejects.toThrow('not-joined');
      const [number] = await way.rows<{ id: string }>(
        `select id from identifier where request_id = $1 and type = 'customer_number'`,
        [second.id],
      );
      await asStaff(second, (held, tx) =>
        office.get(StaffIdentity).verifyByOtherMeans(tx, held, number?.id ?? '', 'shop', STAFF),
      );
      await way.untilAwaitingApproval(second.id);
    });
  });

  describe('of somebody else', () => {
    it('is not joined though two people share one mailbox, not even by a colleague', async () => {
      const [nathalie, philippe] = [tourPerson('Nathalie Simon'), tourPerson('Philippe Moreau')];
      expect(nathalie.email).toBe(philippe.email);
      const hers = await way.submit(formFrom(nathalie));
      await way.prove(hers, nathalie.email);
      await way.choose(hers.id, nathalie.name);
      const his = await later(() => way.submit(formFrom(philippe)));
      await way.prove(his, philippe.email);
      expect(await stateOf(his)).toBe('identity');
      await way.choose(his.id, philippe.name);
      for (const one of [hers, his]) await way.untilAwaitingApproval(one.id);
      await expect(joinByHand(his, hers)).rejects.toThrow('two-persons');
      expect([...(await lettersOf(hers)), ...(await lettersOf(his))]).toEqual([]);
      await way.approve(his.id);
      expect(canariesOf(await way.open(his.id))).toEqual([philippe.canary]);
    });

    it('is not joined on a claim, and its sender learns nothing', async () => {
      const thomas = tourPerson('thomas.lambert@courriel.example');
      const real = await way.submit(formFrom(thomas));
      await way.prove(real, thomas.email);
      const claim = { customerNumber: String(60_000_000 + thomas.index * 37), email: 'stranger@elsewhere.example' };
      const strange = await later(() => way.submit(formFrom(thomas, claim)));
      await way.untilLocated(strange.id);
      expect(await stateOf(strange)).toBe('identity');
      expect(await way.rows('select 1 from joined_right where request_id = $1', [strange.id])).toEqual([]);
      await joinByHand(strange, real);
      expect(await stateOf(strange)).toBe('joined');
      expect(await lettersOf(strange)).toEqual([]);
      expect(await portal(strange)).toMatchObject({
        stage: 'reading',
        answeredWith: [],
        rights: [{ state: 'with-person' }],
      });
      for (const { id } of await office.get(CapturedMail).list({ to: claim.email })) {
        const letter = await office.get(CapturedMail).read(id);
        expect(`${letter?.subject}${letter?.text}`).not.toContain(real.reference);
      }
    });
  });

  describe('that a colleague joined on a claim', () => {
    it('is told to the person once they have proven it is theirs', async () => {
      const amelie = tourPerson('amelie.dubois@courriel.example');
      const first = await way.submit(formFrom(amelie));
      await way.prove(first, amelie.email);
      const second = await later(() => way.submit(formFrom(amelie)));
      await way.untilLocated(second.id);
      await joinByHand(second, first);
      await way.prove(second, amelie.email);
      expect(await portal(second)).toMatchObject({ stage: 'joined', answeredWith: [first.reference] });
      expect(await lettersOf(second)).toHaveLength(1);
    });

    it('comes apart once another person has proven to be behind it', async () => {
      const [nathalie, philippe] = [tourPerson('Nathalie Simon'), tourPerson('Philippe Moreau')];
      const hers = await way.submit(formFrom(nathalie, { details: 'apart' }));
      await way.prove(hers, nathalie.email);
      await way.choose(hers.id, nathalie.name);
      const his = await later(() => way.submit(formFrom(philippe)));
      await way.untilLocated(his.id);
      await joinByHand(his, hers);
      expect(await stateOf(his)).toBe('joined');
      await way.prove(his, philippe.email);
      expect(await way.request(his.id)).toMatchObject({ state: 'identity', needsPersonBecause: 'subject-unclear' });
      await way.choose(his.id, philippe.name);
      await way.untilAwaitingApproval(his.id);
    });

    it('needs something in common, an earlier one, and a right open in both', async () => {
      const [youssef, lotte] = [
        tourPerson('youssef.elamrani@bureau.example'),
        tourPerson('lotte.willems@post.example'),
      ];
      const his = await way.submit(formFrom(youssef));
      const hers = await later(() => way.submit(formFrom(lotte)));
      const other = await later(() => way.submit(formFrom(youssef, { rights: ['objection'] })));
      await expect(joinByHand(hers, his)).rejects.toThrow('not-an-earlier-request');
      await expect(joinByHand(his, other)).rejects.toThrow('not-an-earlier-request');
      await expect(joinByHand(other, his)).rejects.toThrow('no-right-in-common');
    });
  });
});
