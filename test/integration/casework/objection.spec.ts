import { randomUUID } from 'node:crypto';
import type { Language, Right } from '@habeas/domain';
import { FormDoor, StaffDoor } from '@habeas/casework/intake';
import { loadPack } from '@habeas/casework/register';
import { type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import { KillSwitches } from '@habeas/casework/sources';
import { Suppressions } from '@habeas/casework/suppression';
import { ErasureWay } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { mailArrives } from '../../support/mail-arrives';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

describe('what a person stops', () => {
  const clock = new ShiftedClock();
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  const right = (requestId: string, asked: Right): Promise<RequestedRight> =>
    office.run(async (tx) => {
      const found = await office.get(RequestsRepository).rightOf(tx, requestId, asked);
      if (!found) throw new Error(`No ${asked} was read`);
      return found;
    });
  const untilState = (requestId: string, state: string, asked: Right = 'objection') =>
    eventually(`the ${asked} is ${state}`, async () => (await right(requestId, asked)).state === state, 60_000);
  const mail = (from: string, text: string): Promise<Request> => mailArrives(office, clock.now(), from, text);
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
  const { choices } = loadPack('examples/proximus');
  const labelOf = (key: string, language: Language) => choices.find((one) => one.key === key)?.label[language] ?? key;
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

  it('of two mobile numbers, is executed for both by the numbers alone', async () => {
    const email = 'utilisateur@ailleurs.example';
    const request = await mail(
      email,
      'Bonjour,\r\n\r\nJe m’oppose à l’utilisation de mes données de localisation pour les numéros 0475 11 22 33 et 0476 44 55 66.',
    );
    await untilState(request.id, 'answered');
    for (const number of ['+32475112233', '+32476445566'])
      expect(await isSuppressed('location-analytics', 'phone_number', number)).toBe(true);
    expect(await isSuppressed('direct-marketing', 'phone_number', '+32475112233')).toBe(false);
    const [letter] = await answers(request.id);
    expect(letter).toMatchObject({ toAddress: email, language: 'fr' });
    expect(letter?.text).toContain('Données de localisation dans les rapports anonymes');
    expect(letter?.text).not.toMatch(/475\s?11\s?22\s?33/);
  });

  it('by post, of somebody who is no customer, is confirmed on paper', async () => {
    const today = clock.now().toISOString().slice(0, 10);
    const known = { name: 'Hilde Smets', email: '', phone: '0478 99 88 77', customerNumber: '', onBehalfOf: '' };
    const request = await office.get(StaffDoor).record(
      {
        ...known,
        ...{ entryKey: randomUUID(), channel: 'post', receivedOn: today, receivedAt: '', scanId: null },
        ...{ brand: 'proximus', language: 'nl', rights: ['objection'], matters: [] },
        words: 'Ik wil geen reclame meer ontvangen.',
        postalAddress: 'Hilde Smets\nDorpsstraat 4\n3000 LEUVEN',
      },
      randomUUID(),
    );
    await untilState(request.id, 'answered');
    const [letter] = await answers(request.id);
    expect(letter).toMatchObject({ toAddress: null, state: 'to-post', language: 'nl' });
    expect(letter?.postalAddress).toContain('Dorpsstraat 4');
    expect(await isSuppressed('direct-marketing', 'phone_number', '+32478998877')).toBe(true);
  });

  it('waits while a source is stopped, is not confirmed before, and goes on when it is let go', async () => {
    const { email } = tourPerson('bernard.collard@courriel.example');
    const switches = office.get(KillSwitches);
    await office.run((tx) => switches.set(tx, 'marketing', 'works on the store', { kind: 'system' }));
    const request = await mail(email, 'Bonjour,\r\n\r\nJe ne veux plus recevoir de publicité.\r\n\r\nBernard Collard');
    await untilState(request.id, 'executing');
    expect(await isSuppressed('direct-marketing', 'email', email)).toBe(true);
    expect(await answers(request.id)).toEqual([]);
    await office.run((tx) => switches.lift(tx, 'marketing', { kind: 'system' }));
    await untilState(request.id, 'answered');
    expect(await answers(request.id)).toHaveLength(1);
  });

  it('of a consent, takes the profile with it, and says that the proof stays', async () => {
    const { email } = tourPerson('catherine.maes@post.example');
    const request = await mail(
      email,
      'Geachte,\r\n\r\nIk trek mijn toestemming voor gerichte reclame in.\r\n\r\nCatherine Maes',
    );
    await untilState(request.id, 'answered', 'consent-withdrawal');
    expect(await isSuppressed('targeted-advertising', 'email', email)).toBe(true);
    const [letter, ...more] = await way.messages(request.id, 'withdrawal-answer');
    expect(more).toEqual([]);
    expect(letter?.text).toContain('vijf jaar');
    expect((await way.request(request.id)).assurance).toBe('none');
  });

  it('by post with nothing but a name and an address, is executed for that address', async () => {
    const entry = {
      name: 'Gust Claes',
      email: '',
      phone: '',
      customerNumber: '',
      onBehalfOf: '',
      receivedAt: '',
      matters: [],
      scanId: null,
    };
    const request = await office.get(StaffDoor).record(
      {
        ...entry,
        ...{ entryKey: randomUUID(), channel: 'post', receivedOn: clock.now().toISOString().slice(0, 10) },
        ...{ brand: 'proximus', language: 'nl', rights: ['objection'], words: 'Stuur mij geen reclame meer per post.' },
        postalAddress: 'Gust Claes\nMolenstraat 12 bus 3\n2000 ANTWERPEN',
      },
      randomUUID(),
    );
    await untilState(request.id, 'answered');
    expect(await isSuppressed('direct-marketing/post', 'address', 'MOLENSTRAAT 12/3, B-2000 Antwerpen')).toBe(true);
    expect(await isSuppressed('direct-marketing/post', 'address', 'Molenstraat 12, 2000 Antwerpen')).toBe(false);
    expect(await isSuppressed('direct-marketing', 'address', 'Molenstraat 12/3, 2000 Antwerpen')).toBe(false);
    const [letter] = await answers(request.id);
    expect(letter).toMatchObject({ toAddress: null, state: 'to-post', language: 'nl' });
    expect(letter?.text).toContain('2000 ANTWERPEN');
  });

  it('goes along with a complaint about calls, at once, and leaves the rest to a colleague', async () => {
    const email = 'boos@elders.example';
    const request = await mail(
      email,
      'Beste,\r\n\r\nIk sta op de Bel-me-niet-meer-lijst met 0479 55 44 33. Wat kan ik doen?\r\n\r\nEls Boon',
    );
    await untilState(request.id, 'answered');
    expect(await isSuppressed('direct-marketing/phone', 'phone_number', '+32479554433')).toBe(true);
    expect(await isSuppressed('direct-marketing/email', 'email', email)).toBe(false);
    expect((await way.request(request.id)).state).toBe('in-progress');
    expect((await way.events(request.id)).includes('matter.read')).toBe(true);
  });

  it('of the directory, reaches everybody who feeds it, and is done again when a feed undoes it', async () => {
    const person = tourPerson('els.vermeulen@post.example');
    const request = await mail(
      person.email,
      `Geachte,\r\n\r\nGelieve mijn nummer ${person.mobile} uit de telefoongids te halen.\r\n\r\n${person.name}`,
    );
    await untilState(request.id, 'awaiting-identity', 'consent-withdrawal');
    expect(await isSuppressed('directory', 'phone_number', person.mobile)).toBe(false);
    await way.proven(request.id);
    await untilState(request.id, 'answered', 'consent-withdrawal');
    const listed = () =>
      office.sources.ask(
        'network',
        `select d.listed from directory_listings d join subscribers s using (subscription_id) where s.msisdn = '${person.mobile.replace('+', '')}'`,
      );
    expect(await listed()).toEqual([{ listed: false }]);
    expect(await isSuppressed('directory', 'phone_number', person.mobile)).toBe(true);
    const told = () =>
      way.office.run((tx) =>
        tx.query<{ recipient: string }[]>('select recipient from notice where request_id = $1 order by recipient', [
          request.id,
        ]),
      );
    const everybody = ['directory-publishers', 'number-database', 'search-engines'];
    expect((await told()).map(({ recipient }) => recipient)).toEqual(everybody);
    const [letter] = await way.messages(request.id, 'withdrawal-answer');
    for (const said of ['Centrale Nummerdatabank', 'Zoekmachines', 'zoekfunctie']) expect(letter?.text).toContain(said);
    await office.sources.administer('network', 'update directory_listings set listed = true');
    way.weekPasses();
    await eventually('it is stopped again', async () => (await listed()).every((row) => row.listed === false), 60_000);
    await eventually('everybody is told again', async () => (await told()).length === 6, 30_000);
    expect((await way.request(request.id)).needsPersonBecause).toBe('came-back');
    expect(await office.sources.ask('network', 'select 1 from directory_listings where listed limit 1')).toHaveLength(
      1,
    );
  });

  it('of the directory and of a consent, ends the consent at once and the listing when the person is known', async () => {
    const person = tourPerson('bart.claes@post.example');
    const request = await office.get(FormDoor).submit({
      ...formFrom(person, { rights: ['consent-withdrawal'], phone: '+32400000000' }),
      stops: { choices: ['web-ads', 'directory'], channels: [], activities: [] },
    });
    await untilState(request.id, 'awaiting-identity', 'consent-withdrawal');
    await eventually('the consent ends', () => isSuppressed('targeted-advertising', 'email', person.email));
    expect(await isSuppressed('directory', 'phone_number', person.mobile)).toBe(false);
    const letters = () => way.messages(request.id, 'withdrawal-answer');
    await eventually('that is confirmed', async () => (await letters()).length === 1);
    const [first] = await letters();
    expect(first?.text).toContain(labelOf('web-ads', 'nl'));
    expect(first?.text).not.toContain(labelOf('directory', 'nl'));
    await way.proven(request.id);
    // The number that was given is not on file: nobody's listing ends by it.
    await untilState(request.id, 'with-person', 'consent-withdrawal');
    expect((await way.request(request.id)).needsPersonBecause).toBe('address-missing');
    expect(await isSuppressed('directory', 'phone_number', '+32400000000')).toBe(false);
    expect(await letters()).toHaveLength(1);
  });

  it('of the directory and of a consent, confirms the listing by a letter of its own', async () => {
    const person = tourPerson('lukas.schroeder@briefkasten.example');
    const request = await office.get(FormDoor).submit({
      ...formFrom(person, { rights: ['consent-withdrawal'], phone: person.mobile }),
      stops: { choices: ['web-ads', 'directory'], channels: [], activities: [] },
    });
    await untilState(request.id, 'awaiting-identity', 'consent-withdrawal');
    await way.proven(request.id);
    await untilState(request.id, 'answered', 'consent-withdrawal');
    const [first, rest] = await way.messages(request.id, 'withdrawal-answer');
    expect(first?.text).not.toContain(labelOf('directory', 'de'));
    expect(rest?.text).toContain(labelOf('directory', 'de'));
    expect(rest?.text).not.toContain(labelOf('web-ads', 'de'));
  });
});
