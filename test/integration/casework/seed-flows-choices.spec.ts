import { addDays } from '@habeas/domain';
import { formatDate } from '@habeas/casework/letters';
import type { RequestView } from '@habeas/casework/requests';
import { FollowMoves } from '@habeas/casework/rights';
import { Suppressions } from '@habeas/casework/suppression';
import { eventually } from '../../support/eventually';
import { FlowOffice } from '../../support/flow-office';
import { tourPerson } from '../../support/tour-people';

jest.setTimeout(120_000);

const EMMA = tourPerson('emma.wilson@mail.example');
const LUKAS = tourPerson('lukas.schroeder@briefkasten.example');
const ELS = tourPerson('els.vermeulen@post.example');
const SOFIE = tourPerson('sofie.desmet@post.example');
const BART = tourPerson('bart.claes@post.example');
const CATHERINE = tourPerson('catherine.maes@post.example');
const PRIVACY = 'privacy@proximus.com';

describe('what people stop and ask beside the rights, from their own door to the letter', () => {
  let flows: FlowOffice;
  beforeAll(async () => {
    flows = await FlowOffice.open();
  });
  afterAll(() => flows?.close());

  const sources = () => flows.office.sources;
  const answered = (request: RequestView) =>
    flows.until(request, 'it is answered', ({ state }) => state === 'answered');
  const isSuppressed = (purpose: string, type: string, value: string) =>
    flows.office.run((tx) => flows.office.get(Suppressions).isSuppressed(tx, { purpose }, [{ type, value }]));
  const answerMatter = async (request: RequestView, words: string) => {
    const [matter] = (await flows.desk.view(request.id)).matters;
    return flows.act(request, `matters/${matter?.id}/answer`, { words, byLetter: true });
  };
  /** A table of the network by the number of its line. */
  const ofLine = async (table: string, column: string, { mobile }: { mobile: string }) => {
    const rows = await sources().ask(
      'network',
      `select t.${column} as is from ${table} t join subscribers s using (subscription_id) where s.msisdn = '${mobile.replace('+', '')}'`,
    );
    return rows.map(({ is }) => is);
  };

  it('location opt-out mail of 2019: both numbers are filtered in the network, by the numbers alone', async () => {
    await sources().administer('network', 'update location_filter set filtered = false');
    const from = 'abonne@ailleurs.example';
    const request = await flows.mail({
      ...{ from, to: 'privacy@proximus.be', subject: 'Opt-out' },
      text: `Bonjour,\n\nJe refuse que mes données de localisation soient reprises dans le gisement que vous vendez aux villes et communes.\n\nMes numéros de mobile : ${EMMA.mobile} et ${LUKAS.mobile}\n\nUn abonné`,
    });
    await answered(request);
    for (const person of [EMMA, LUKAS]) expect(await ofLine('location_filter', 'filtered', person)).toEqual([true]);
    const others = await sources().ask('network', 'select 1 from location_filter where filtered');
    expect(others).toHaveLength(2);
    const text = await flows.mailed(request, 'objection-answer');
    expect(text).toContain('Données de localisation dans les rapports anonymes');
    for (const { mobile } of [EMMA, LUKAS]) expect(text.replace(/\D/g, '')).not.toContain(mobile.slice(-9));
    expect(await isSuppressed('direct-marketing', 'phone_number', EMMA.mobile)).toBe(false);
  });

  it('location opt-out of somebody who only passed through the town: kept, and answered in the same way', async () => {
    const from = 'bezoeker@elders.example';
    const text = `Geachte,\n\nIk was in Kortrijk en wil niet dat mijn locatiegegevens worden gebruikt. Mijn nummer is 0479 12 34 56.\n\nEen bezoeker`;
    const request = await flows.mail({ from, to: PRIVACY, subject: 'Locatie', text });
    await answered(request);
    expect(await isSuppressed('location-analytics', 'phone_number', '+32479123456')).toBe(true);
    expect(await flows.mailed(request, 'objection-answer')).toContain('Locatiegegevens');
  });

  it('marketing objection of a non-customer by post: stopped for that address, confirmed on paper and posted', async () => {
    const request = await flows.entry({
      ...{ language: 'nl', rights: ['objection'], name: 'Gust Claes', words: 'Stuur mij geen reclame meer per post.' },
      postalAddress: 'Gust Claes\nMolenstraat 12 bus 3\n2000 ANTWERPEN',
    });
    await answered(request);
    expect(await isSuppressed('direct-marketing/post', 'address', 'Molenstraat 12/3, 2000 Antwerpen')).toBe(true);
    const letter = (await flows.toPost(request)).find(({ template }) => template === 'objection-answer');
    expect(letter).toMatchObject({
      language: 'nl',
      postalAddress: expect.stringContaining('Molenstraat 12') as string,
    });
    const paper = await flows.dpo.post(`/requests/${request.id}/messages/${letter?.messageId}/pdf`);
    expect(paper.text).toMatch(/^%PDF-/);
    await flows.act(request, `messages/${letter?.messageId}/posting`, { postedOn: flows.today });
    expect((await flows.toPost(request)).map(({ template }) => template)).not.toContain('objection-answer');
  });

  it('sales calls of which somebody complains by telephone: our own are stopped at once', async () => {
    await flows.entry({
      ...{ channel: 'phone', language: 'fr', rights: ['objection'], name: 'Luc Petit', phone: '0478 11 00 22' },
      words: 'Je suis sur la liste « Ne m’appelez plus » et vous m’appelez encore. Arrêtez la publicité par téléphone.',
    });
    await eventually('our calls are stopped', () =>
      isSuppressed('direct-marketing/phone', 'phone_number', '+32478110022'),
    );
    expect(await isSuppressed('direct-marketing/email', 'phone_number', '+32478110022')).toBe(false);
  });

  it('advertising by one channel only, by the form: that channel is off, and no other', async () => {
    const allowed = () =>
      sources().ask(
        'marketing',
        `select p.channel, bool_or(p.allowed) as allowed from preferences p join profiles o using (profile_id)
         where lower(o.email) = '${EMMA.email}' and p.purpose = 'PROMO' group by 1 order by 1`,
      );
    await sources().administer('marketing', `update preferences set allowed = true where purpose = 'PROMO'`);
    const before = await allowed();
    expect(before.map(({ channel }) => channel)).toContain('PHONE');
    const request = await flows.form(flows.visitor('en'), '/request/objection?brand=proximus', {
      ...{ stops: ['offers'], channels: ['phone'], asker: 'self', name: EMMA.name, email: EMMA.email },
    });
    await answered(request);
    expect(await allowed()).toEqual(
      before.map((row) => (row['channel'] === 'PHONE' ? { ...row, allowed: false } : row)),
    );
    expect(await flows.mailed(request, 'objection-answer')).toMatch(/Offers and promotions[^]*phone/i);
  });

  it('consents to web and television advertising, by the form: off in both places, partners told under a key', async () => {
    await sources().administer('audience', 'update ad_choices set allowed = true');
    const request = await flows.form(flows.visitor('en'), '/request/consent-withdrawal?brand=proximus', {
      ...{ stops: ['web-ads', 'tv-channel-ads'], asker: 'self', name: EMMA.name, email: EMMA.email },
    });
    await answered(request);
    const own = await sources().ask(
      'audience',
      `select distinct c.allowed from ad_choices c join audience_members m using (member_id) where lower(m.email) = '${EMMA.email}'`,
    );
    expect(own).toEqual([{ allowed: false }]);
    expect(await flows.mailed(request, 'withdrawal-answer')).toMatch(/cookie/i);
    const told = await flows.rows<{ recipient: string }>(
      'select recipient from notice where request_id = $1 order by recipient',
      [request.id],
    );
    expect(told.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(['ads-and-data', 'dpg-media']));
    const notice = await flows.office.mailTo('privacy@dpg-media.example', /HN-/);
    expect(notice.text).not.toMatch(/wilson/i);
  });

  it('best-tariff question by the form: two weeks, and the answer that a colleague wrote', async () => {
    const request = await flows.form(flows.visitor('fr'), '/request/about/best-tariff?brand=proximus', {
      ...{ asker: 'self', name: 'Anne Dupont', email: 'anne@ailleurs.example' },
    });
    expect(request).toMatchObject({ openMatters: ['best-tariff'], rights: [] });
    expect(request.nextAction).toMatchObject({ key: 'answer-matter', by: addDays(flows.today, 14) });
    const words = 'Le tarif Mobile Smart M est le plus avantageux pour vous.';
    expect(await answerMatter(request, words)).toMatchObject({ state: 'answered', openMatters: [] });
    const text = await flows.mailed(request, 'referral');
    for (const said of [words, '0800 33 800']) expect(text).toContain(said);
  });

  it('a business customer’s employee by mail: told who decides, and the customer told what was asked', async () => {
    const from = 'stijn.raes@elders.example';
    const text =
      'Beste,\n\nIk wil alles weten over mijn bedrijfs-gsm, de gsm van het werk: mijn professionele gsm.\n\nStijn Raes';
    const request = await flows.mail({ from, to: PRIVACY, subject: 'gsm van het werk', text });
    const [matter] = request.matters;
    expect(matter).toMatchObject({ matter: 'business-customer', handling: 'hand-over' });
    const to = { customer: 'Bouwwerken Nijs', email: 'dpo@nijs.example', language: 'nl', mayName: false };
    await flows.act(request, `matters/${matter?.id}/hand-over`, to);
    const told = await flows.mailed(request, 'hand-over');
    expect(told).toContain(from);
    expect(await flows.mailed(request, 'referral')).not.toContain('Nijs');
    expect((await flows.letter(request, 'hand-over')).toAddress).toBe('dpo@nijs.example');
  });

  it('an inquiry of the authority by mail: its own date, and closed without a letter', async () => {
    const mail = {
      from: 'griffie@apd-gba.be',
      to: PRIVACY,
      subject: 'DOS-2026-00123',
      text: 'Gelieve ons te antwoorden.',
    };
    const request = await flows.mail(mail);
    const due = addDays(flows.today, 5);
    const dated = await flows.act(request, 'matters', {
      ...{ matters: [{ matter: 'authority-inquiry', due }], reason: 'Set by the authority' },
    });
    expect(dated.nextAction.by).toBe(due);
    const path = `matters/${dated.matters[0]?.id}/answer`;
    expect((await flows.act(request, path, { words: '', byLetter: false })).state).toBe('answered');
  });

  it.each(['Antwoord dan STOP', 'Easy Switch', 'Facebook', 'U-Smile'])(
    'what others answer for is said at the portal without asking who it is: %s',
    async (said) => {
      const page = await flows.visitor('nl').open('/other?brand=proximus');
      expect(page).toContain(said);
      expect(page).not.toContain('<input');
    },
  );

  it('a change of operators by mail: referred, in the person’s language', async () => {
    const text = 'Guten Tag,\n\nich möchte mit Easy Switch den Anbieter wechseln.\n\nUwe Klein';
    const request = await flows.mail({ from: 'uwe@anderswo.example', to: PRIVACY, subject: 'Easy Switch', text });
    expect(request.openMatters).toEqual(['easy-switch']);
    await answerMatter(request, '');
    expect(await flows.mailed(request, 'referral')).toContain('Easy Switch');
  });

  it('Scarlet customer after the move: whichever mailbox, answered under the rules of now', async () => {
    const day = addDays(flows.today, -3);
    const bart = `lower(email) = '${BART.email}'`;
    await sources().administer('crm', `update customers set brand = 'SCA', moves_on = '${day}' where ${bart}`);
    const text = 'Geachte,\n\nIk wil geen reclame meer ontvangen.\n\nBart Claes';
    const request = await flows.mail({ from: BART.email, to: 'privacy@scarlet.be', subject: 'Reclame', text });
    await answered(request);
    expect(await flows.letter(request, 'objection-answer')).toMatchObject({ fromAddress: PRIVACY });
    expect(await flows.mailed(request, 'objection-answer')).toContain('MyScarlet');
    const waiting = `select 1 from deferred_stop where request_id = $1 and state = 'waiting'`;
    expect(await flows.rows(waiting, [request.id])).toEqual([]);
  });

  it('directory withdrawal that an upstream feed undoes: done again, and everybody told again', async () => {
    const text = `Geachte,\n\nGelieve mijn nummer ${ELS.mobile} uit de telefoongids te halen.\n\n${ELS.name}`;
    const request = await flows.mail({ from: ELS.email, to: 'annuaire@1307.be', subject: 'Telefoongids', text });
    await flows.confirm(flows.visitor('nl'), request, ELS.email);
    await answered(request);
    expect(await ofLine('directory_listings', 'listed', ELS)).toEqual([false]);
    expect(await flows.mailed(request, 'withdrawal-answer')).toContain('Centrale Nummerdatabank');
    const told = () =>
      flows.rows<{ recipient: string }>('select recipient from notice where request_id = $1 order by 1', [request.id]);
    const everybody = ['directory-publishers', 'number-database', 'search-engines'];
    expect((await told()).map(({ recipient }) => recipient)).toEqual(everybody);
    await flows.office.mailTo('withdrawals@number-database.example', /HN-/);
    await sources().administer('network', 'update directory_listings set listed = true');
    await flows.daysPass(8);
    await eventually('it is undone', async () => !(await ofLine('directory_listings', 'listed', ELS))[0], 60_000);
    await eventually('everybody is told again', async () => (await told()).length === 6, 30_000);
    expect(await ofLine('directory_listings', 'listed', CATHERINE)).not.toContain(false);
  });

  it('Scarlet customer before the move: waits, is stopped once more on the day, and confirmed', async () => {
    const day = addDays(flows.today, 20);
    const sofie = `lower(email) = '${SOFIE.email}'`;
    await sources().administer('crm', `update customers set moves_on = '${day}' where ${sofie}`);
    const number = 60_000_000 + SOFIE.index * 37;
    const text = `Geachte,\n\nIk wil geen reclame meer ontvangen. Mijn klantnummer is ${number}.\n\nSofie De Smet`;
    const request = await flows.mail({ from: SOFIE.email, to: 'opt-out@scarlet.be', subject: 'Opt-out', text });
    const now = await flows.letter(request, 'objection-answer');
    expect(now).toMatchObject({ fromAddress: 'privacy@scarlet.be', toAddress: SOFIE.email });
    expect(await flows.mailed(request, 'objection-answer')).toContain(formatDate(day, 'nl'));
    // The move brings the preferences anew.
    await sources().administer('marketing', `update preferences set allowed = true where purpose in ('PROMO', 'NEWS')`);
    await flows.daysPass(21);
    await flows.office.get(FollowMoves).run();
    const then = await flows.letter(request, 'stopped-at-move');
    expect(then).toMatchObject({ fromAddress: PRIVACY, toAddress: SOFIE.email });
    expect(await flows.mailed(request, 'stopped-at-move')).toContain('Ze staan allemaal uit');
    const left = await sources().ask(
      'marketing',
      `select 1 from preferences p join profiles o using (profile_id)
       where lower(o.email) = '${SOFIE.email}' and p.purpose in ('PROMO', 'NEWS') and p.allowed`,
    );
    expect(left).toEqual([]);
  });
});
