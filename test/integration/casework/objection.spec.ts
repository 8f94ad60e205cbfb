import { Readable } from 'node:stream';
import { MailDoor } from '@habeas/casework/intake';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import { Suppressions } from '@habeas/casework/suppression';
import { ErasureWay } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

describe('an objection to advertising', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const right = (requestId: string): Promise<RequestedRight> =>
    office.run(async (tx) => {
      const found = await office.get(RequestsRepository).rightOf(tx, requestId, 'objection');
      if (!found) throw new Error('No objection was read');
      return found;
    });
  const untilState = (requestId: string, state: string) =>
    eventually(`the objection is ${state}`, async () => (await right(requestId)).state === state, 60_000);
  const mail = (from: string, text: string): Promise<Request> =>
    office
      .get(MailDoor)
      .accept(
        { recipient: 'privacy@proximus.com', sender: from },
        Readable.from([
          Buffer.from(
            [
              `From: ${from}`,
              'To: privacy@proximus.com',
              'Subject: Reclame',
              `Message-ID: <${Math.trunc(clock.now().getTime())}.${from}>`,
              'Content-Type: text/plain; charset=utf-8',
              '',
              text,
            ].join('\r\n'),
          ),
        ]),
      );
  const isSuppressed = (purpose: string, type: string, value: string) =>
    office.run((tx) => office.get(Suppressions).isSuppressed(tx, { purpose }, [{ type, value }]));
  const preferences = (email: string, where = '') =>
    office.sources.ask(
      'marketing',
      `select p.purpose, p.channel, p.allowed from preferences p join profiles o using (profile_id)
       where lower(o.email) = '${email}' ${where}`,
    );
  const others = (email: string) =>
    office.sources.ask(
      'marketing',
      `select count(*)::int as n from preferences p join profiles o using (profile_id)
       where lower(coalesce(o.email, '')) <> '${email}' and p.allowed`,
    );
  const answers = (requestId: string) => way.messages(requestId, 'objection-answer');

  it('by mail, is executed at once by the address alone, and is confirmed in the person’s language', async () => {
    const { email } = tourPerson('catherine.maes@post.example');
    const before = await others(email);
    const request = await mail(email, 'Geachte,\r\n\r\nIk wil geen reclame meer ontvangen.\r\n\r\nCatherine Maes');
    await untilState(request.id, 'answered');
    const left = await preferences(email, `and p.purpose in ('PROMO', 'NEWS')`);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ allowed }) => allowed === false)).toBe(true);
    expect(await others(email)).toEqual(before);
    expect(await isSuppressed('direct-marketing', 'email', email)).toBe(true);
    expect(await isSuppressed('location-analytics', 'email', email)).toBe(false);
    const [letter, ...more] = await answers(request.id);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ toAddress: email, language: 'nl' });
    for (const said of ['Aanbiedingen en promoties', 'c…@post.example', 'Cookie-instellingen', 'autoriteit'])
      expect(letter?.text).toContain(said);
    expect(letter?.text).not.toContain(email);
    expect((await way.request(request.id)).state).toBe('answered');
    expect((await way.request(request.id)).assurance).toBe('none');
  });

  it('takes away what was derived for advertising', async () => {
    const rows = await office.sources.ask(
      'marketing',
      `select 1 from segments s join profiles o using (profile_id) where lower(o.email) = 'catherine.maes@post.example'`,
    );
    expect(rows).toEqual([]);
  });

  it('of somebody whom nobody knows, is kept in the ledger and answered in the same words', async () => {
    const email = 'niemand.hier@elders.example';
    const request = await mail(email, 'Ik wil geen reclame meer ontvangen.');
    await untilState(request.id, 'answered');
    expect(await isSuppressed('direct-marketing', 'email', email)).toBe(true);
    const [letter] = await answers(request.id);
    const known = (
      await office.run((tx) =>
        tx.query<{ text: string }[]>(
          `select text from message where template = 'objection-answer' and to_address = 'catherine.maes@post.example'`,
        ),
      )
    )[0];
    const plain = (text = '') =>
      text
        .replace(/HB-[\w-]+/g, 'HB')
        .replaceAll('c…@post.example', '@')
        .replaceAll('n…@elders.example', '@');
    expect(plain(letter?.text)).toBe(plain(known?.text));
  });
});
