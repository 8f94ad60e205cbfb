import { loadPack } from '@habeas/casework/register';
import { CaseWay } from '../../support/case-way';
import { Office } from '../../support/office';
import { canariesOf, formFrom, tourPerson, type TourPerson } from '../../support/tour-people';

jest.setTimeout(240_000);

const INDIRECT = loadPack('examples/proximus').controller.indirectCollection ?? { fr: '', nl: '', de: '', en: '' };
const unspaced = (text: string) => text.replaceAll('&#39;', "'").replace(/\s+/g, ' ');

describe('access for people who live, are called or were reached like somebody else', () => {
  let office: Office;
  let way: CaseWay;
  beforeAll(async () => {
    office = await Office.open({ persons: 40 });
    await office.work();
    way = new CaseWay(office);
  });
  afterAll(() => office?.close());

  function expectOnlyTheirs(person: TourPerson, entries: ReadonlyMap<string, string>): void {
    expect(canariesOf(entries)).toEqual([person.canary]);
    expect(entries.get('index.html')).toContain(`<html lang="${person.language}"`);
  }

  it.each([
    ['Amélie, who shares a line with Thomas', 'amelie.dubois@courriel.example'],
    ['Thomas, who shares a line with Amélie', 'thomas.lambert@courriel.example'],
    ['Jan of Leuven, with a namesake born the same day', 'jan.peeters@post.example'],
    ['Jan of Gent, with a namesake born the same day', 'jan.peeters.gent@post.example'],
    ['Lukas, who writes German', 'lukas.schroeder@briefkasten.example'],
    ['Emma, who writes English', 'emma.wilson@mail.example'],
    ['Sofie, of the other brand', 'sofie.desmet@post.example'],
    ['Marc, who gave up his number', 'marc.leroy@courriel.example'],
    ['Youssef, who has Marc’s number now', 'youssef.elamrani@bureau.example'],
    ['Els, who was migrated', 'els.vermeulen@post.example'],
  ])('%s', async (_who, email) => {
    const person = tourPerson(email);
    const { request, entries } = await way.walk(formFrom(person));
    expect(request).toMatchObject({ state: 'answered', assurance: 'contact', language: person.language });
    expectOnlyTheirs(person, entries);
    // Of all to whom debts may be passed on, who got this one's: nobody, or the one that the record names.
    const billing = Buffer.from(entries.get('categories/billing.html') ?? '', 'latin1').toString('utf8');
    const isPassedOn = email === 'marc.leroy@courriel.example';
    expect(billing.includes('Agences de recouvrement de créances (INC)')).toBe(isPassedOn);
    expect(billing).not.toMatch(/\(BAIL\)/);
    // Who uses what a customer has reads that the data came through that customer, in the file and in the letter.
    const said = INDIRECT[person.language].slice(0, 60);
    const processing = Buffer.from(entries.get('processing.html') ?? '', 'latin1').toString('utf8');
    const isUser = email === 'thomas.lambert@courriel.example';
    expect(unspaced(processing).includes(said)).toBe(isUser);
    const letters = await office.run((tx) =>
      tx.query<{ text: string }[]>(`select text from message where request_id = $1 and template = 'access-answer'`, [
        request.id,
      ]),
    );
    expect(letters.map(({ text }) => unspaced(text).includes(said))).toEqual([isUser]);
    const recordings = [...entries.keys()].filter((path) => path.endsWith('.wav'));
    const recorded = email !== 'marc.leroy@courriel.example';
    expect(recordings.map((path) => entries.get(path)?.slice(0, 4))).toEqual(recorded ? ['RIFF'] : []);
  });

  it('Lotte, a prospect: what marketing holds, and nothing from anywhere else', async () => {
    const lotte = tourPerson('lotte.willems@post.example');
    const { request, entries } = await way.walk(formFrom(lotte));
    expect(request.state).toBe('answered');
    expectOnlyTheirs(lotte, entries);
    expect([...entries.keys()].some((path) => path.includes('billing'))).toBe(false);
  });

  it('Youssef, who gives Marc’s old number as his own', async () => {
    const youssef = tourPerson('youssef.elamrani@bureau.example');
    const { entries } = await way.walk(formFrom(youssef, { phone: youssef.mobile }));
    expectOnlyTheirs(youssef, entries);
  });

  it('Marc, who still gives the number that is Youssef’s now', async () => {
    const marc = tourPerson('marc.leroy@courriel.example');
    const { entries } = await way.walk(formFrom(marc, { phone: tourPerson('Youssef El Amrani').mobile }));
    expectOnlyTheirs(marc, entries);
  });

  it.each(['Nathalie Simon', 'Philippe Moreau'])(
    '%s, whose mailbox is the couple’s: a colleague chooses',
    async (name) => {
      const person = tourPerson(name);
      const request = await way.submit(formFrom(person));
      expect(await way.prove(request, person.email)).not.toBeNull();
      const unclear = await way.request(request.id);
      expect(unclear).toMatchObject({ state: 'identity', needsPersonBecause: 'subject-unclear', assurance: 'contact' });
      expect(await way.rightState(request.id)).toBe('awaiting-identity');
      await way.choose(request.id, person.name);
      await way.untilAwaitingApproval(request.id);
      await way.approve(request.id);
      expectOnlyTheirs(person, await way.open(request.id));
      expect(await way.request(request.id)).toMatchObject({ state: 'answered', needsPersonBecause: null });
    },
  );

  it('nobody is chosen before the mailbox is proven', async () => {
    const nathalie = tourPerson('Nathalie Simon');
    const request = await way.submit(formFrom(nathalie));
    await office.mailTo(nathalie.email, new RegExp(request.reference));
    await way.untilLocated(request.id);
    await expect(way.choose(request.id, nathalie.name)).rejects.toThrow('contact-not-proven');
  });
});
