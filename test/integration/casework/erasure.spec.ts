import { createHash } from 'node:crypto';
import { FormDoor } from '@habeas/casework/intake';
import { NoticeDesk } from '@habeas/casework/notices';
import type { Request } from '@habeas/casework/requests';
import { ErasureProofRepository, type PlanContent } from '@habeas/casework/rights/erasure';
import { Suppressions } from '@habeas/casework/suppression';
import { ErasureWay, FIRST, SECOND } from '../../support/erasure-way';
import { eventually } from '../../support/eventually';
import { formOf } from '../../support/access-way';
import { Office } from '../../support/office';
import { ShiftedClock, workUnwatched } from '../../support/shifted-clock';
import { placesOf } from '../../support/source-scan';
import { formFrom, tourPerson } from '../../support/tour-people';

jest.setTimeout(180_000);

describe('an erasure, from the form to the answer', () => {
  let office: Office;
  let way: ErasureWay;
  beforeAll(async () => {
    const clock = new ShiftedClock();
    office = await Office.open({ persons: 20, clock });
    await workUnwatched(office);
    way = new ErasureWay(office, (milliseconds) => clock.advance(milliseconds));
  });
  afterAll(() => office?.close());

  /** What only this person is known by; the household's line and street are shared. */
  const known = ({ email, name, mobile, canary }: ReturnType<typeof tourPerson>) => [
    email,
    name,
    mobile.replace('+32', '0'),
    mobile,
    mobile.slice(1),
    canary,
  ];
  const kept = ({ verdicts }: PlanContent) =>
    verdicts.filter((one) => one.kept > 0).map((one) => `${one.source}.${one.collection}`);
  const proofOf = (requestId: string) => office.run((tx) => office.get(ErasureProofRepository).latest(tx, requestId));

  async function executed(request: Request): Promise<void> {
    await way.approvedByTwo(request.id);
    await way.undoWindowPasses();
    await eventually(
      'the erasure is over',
      async () => ['answered', 'refused'].includes((await way.right(request.id)).state),
      60_000,
    );
  }

  describe('of somebody with an unpaid bill, a dispute, a shared line and a loyalty prize', () => {
    const person = tourPerson('catherine.maes@post.example');
    let request: Request;
    let content: PlanContent;
    let profile: string;
    const standingConsents = () =>
      office.sources.ask(
        'marketing',
        `select purpose from consents where profile_id = ${profile} and withdrawn_at is null`,
      );
    beforeAll(async () => {
      const sql = `select profile_id from profiles where lower(email) = '${person.email}'`;
      profile = String((await office.sources.ask('marketing', sql))[0]?.['profile_id']);
      expect(await standingConsents()).not.toEqual([]);
      expect(await placesOf(office.sources, known(person))).toContain('marketing.profiles');
      request = await way.planned(formFrom(person));
      content = await way.content(request.id);
    });

    it('is planned from the register: bills, contract and dispute stay with their grounds, advertising goes', () => {
      expect(content.facts).toMatchObject({ relation: 'former-customer', openBalance: true, disputeOpen: true });
      const fate = Object.fromEntries(content.verdicts.map((one) => [`${one.source}.${one.collection}`, one.fate]));
      expect(fate).toMatchObject({
        'billing.invoices': 'keep',
        'crm.disputes': 'keep',
        'marketing.consents': 'keep',
        'marketing.profiles': 'erase',
        'marketing.loyalty': 'erase',
        'marketing.segments': 'erase',
      });
      for (const { outcome, article, reason } of content.decisions) {
        expect([outcome === 'granted' || article.includes('Art.'), reason]).toEqual([true, expect.stringMatching(/./)]);
      }
      expect(content.answerTo).toEqual({ address: person.email, language: 'nl' });
    });

    it('is done once two have approved and the time to undo is over, and nothing before', async () => {
      await way.approve(request.id, FIRST);
      await way.approve(request.id, SECOND);
      expect((await way.right(request.id)).state).toBe('approved');
      expect(await way.steps(request.id)).toEqual([]);
      expect(await placesOf(office.sources, known(person))).toContain('marketing.profiles');
      // Here alone nobody hurries the schedule: it must find the plan by itself.
      way.undoWindowIsOver();
      await way.untilState(request.id, 'answered');
    });

    it('leaves in every source only what the letter says is kept', async () => {
      const left = await placesOf(office.sources, known(person));
      const allowed = kept(content);
      expect(left.filter((place) => !allowed.includes(place) && !place.startsWith('crm.'))).toEqual([]);
      expect(left).toContain('billing.billing_accounts');
      expect(left.filter((place) => place.startsWith('marketing.'))).toEqual(['marketing.consents']);
    });

    it('leaves what is only kept flagged at its source, so that it serves nothing else', async () => {
      const restricted = content.sources.flatMap(({ source, restrict }) => restrict.map((one) => `${source}.${one}`));
      expect(restricted).toEqual(expect.arrayContaining(['billing.billing_accounts', 'crm.customers']));
      const steps = (await way.steps(request.id)).filter(({ operation }) => operation === 'restrict');
      expect(steps.map(({ source, state }) => [source, state])).toContainEqual(['billing', 'done']);
      expect(steps.every(({ evidence }) => evidence?.collections.every(({ remaining }) => remaining === 0))).toBe(true);
    });

    it('tells a source that keeps the proof of consents to stop what rested on them, though the profile is gone, and looks', async () => {
      const steps = (await way.steps(request.id)).filter(({ source }) => source === 'marketing');
      const told = steps.filter(({ operation }) => operation === 'suppress');
      expect(told.length).toBeGreaterThan(0);
      expect(told.reduce((sum, { evidence }) => sum + (evidence?.collections[0]?.affected ?? 0), 0)).toBeGreaterThan(0);
      const looks = steps.filter(({ operation, round }) => operation === 'recheck' && round === 1);
      expect(looks).toHaveLength(told.length);
      const results = looks.flatMap(({ evidence }) => evidence?.collections.map(({ result }) => result) ?? []);
      expect(new Set(results)).toEqual(new Set(['as-ordered']));
      expect(await standingConsents()).toEqual([]);
    });

    it('is answered to the contact on file with what went, what stays and why, and the authority', async () => {
      const [letter, ...others] = await way.messages(request.id, 'erasure-answer');
      expect(others).toEqual([]);
      expect(letter).toMatchObject({ toAddress: person.email, language: 'nl' });
      expect(letter?.subject).not.toMatch(/Maes|Catherine/);
      for (const told of ['Getrouwheidsprogramma', 'Uw facturen', 'geschil', 'artikel 17, lid 3', 'autoriteit'])
        expect(letter?.text).toContain(told);
    });

    it('is told to whoever got what went, under the kinds of data that went, and to nobody who got only what stays', async () => {
      const { notices } = await office.run((tx) => office.get(NoticeDesk).list(tx, request.id, 'nl', new Map()));
      const rows = await office.run((tx) =>
        tx.query<{ recipient: string; kind: string; categories: string[] }[]>(
          'select recipient, kind, categories from notice where request_id = $1',
          [request.id],
        ),
      );
      const told = rows.map(({ recipient }) => recipient);
      expect(told).toEqual(expect.arrayContaining(['loyalty-partners', 'call-centres']));
      for (const keeper of ['billing-providers', 'payment-providers', 'debt-collection-agencies', 'law-firms'])
        expect(told).not.toContain(keeper);
      expect(rows.every(({ kind, categories }) => kind === 'erasure' && categories.length > 0)).toBe(true);
      const [letter] = await way.messages(request.id, 'erasure-answer');
      for (const { recipient, neverDisclose } of notices) expect(letter?.text.includes(recipient)).toBe(!neverDisclose);
      expect(letter?.text).toContain('Wie wij nog inlichten');
      expect(letter?.text).not.toContain('Wie wij hebben ingelicht');
    });

    it('is proven: plan, approvals, steps and looks, under a hash that the audit keeps, and nobody’s name', async () => {
      const proof = await proofOf(request.id);
      const sha256 = createHash('sha256')
        .update(proof?.content ?? '')
        .digest('hex');
      expect(proof?.sha256).toBe(sha256);
      const read = JSON.parse(proof?.content ?? '') as Record<string, unknown[]>;
      expect(read).toMatchObject({
        reference: request.reference,
        plans: [{ approvals: [{ account: FIRST }, { account: SECOND }] }],
      });
      expect(read['steps']?.length).toBeGreaterThan(1);
      for (const text of known(person)) expect(proof?.content).not.toContain(text);
      expect(await way.events(request.id)).toContain('proof.sealed');
      const audited = await office.run((tx) => tx.query('select 1 from audit_entry where details @> $1', [{ sha256 }]));
      expect(audited).toHaveLength(1);
    });

    it('keeps the person out of what was erased, and not out of what is kept', async () => {
      const isSuppressed = (purpose: string) =>
        office.run((tx) =>
          office
            .get(Suppressions)
            .isSuppressed(tx, { purpose, brand: 'proximus' }, [{ type: 'email', value: person.email }]),
        );
      expect(await isSuppressed('direct-marketing')).toBe(true);
      expect(await isSuppressed('billing')).toBe(false);
      expect(await isSuppressed('erased')).toBe(false);
    });
  });

  describe('of a former customer whose periods are over', () => {
    const person = tourPerson('bernard.collard@courriel.example');
    let request: Request;

    it('waits for a colleague where the register leaves a question open', async () => {
      request = await way.planned(formFrom(person));
      const before = await way.plan(request.id);
      await expect(way.approve(request.id, FIRST)).rejects.toMatchObject({ reason: 'questions-open' });
      await way.answerAll(request.id, 'granted');
      const after = await way.plan(request.id);
      expect(after.sha256).not.toBe(before.sha256);
      const content = await way.content(request.id);
      expect(content.answers.length).toBeGreaterThan(0);
      expect(content.answers.every(({ by, note }) => by === FIRST && note === 'Counsel says so.')).toBe(true);
    });

    it('erases the customer’s own record last, and answers all the same where they were reachable before', async () => {
      await executed(request);
      const steps = (await way.steps(request.id)).filter(({ operation }) => operation === 'erase');
      const ended = (source: string) => steps.find((step) => step.source === source)?.doneAt?.getTime() ?? 0;
      expect(ended('billing')).toBeLessThanOrEqual(ended('crm'));
      const left = await placesOf(office.sources, known(person));
      // In the records of those whom they called or who called them, their number is the others' data.
      const ofOthers = ['call-records.calls', 'call-records.messages'];
      expect(left.filter((place) => place !== 'marketing.consents' && !ofOthers.includes(place))).toEqual([]);
      const byName = await placesOf(office.sources, [person.email, person.name, person.canary]);
      expect(byName).toEqual(['marketing.consents']);
      const [letter] = await way.messages(request.id, 'erasure-answer');
      expect(letter?.toAddress).toBe(person.email);
    });
  });

  it('of a prospect keeps what a colleague says must stay, and erases the rest', async () => {
    const person = tourPerson('lotte.willems@post.example');
    const request = await way.planned(formFrom(person));
    await way.answerAll(request.id, 'refused');
    const content = await way.content(request.id);
    expect(content.decisions.some(({ outcome }) => outcome === 'refused')).toBe(true);
    await executed(request);
    expect((await way.right(request.id)).state).toBe('answered');
  });

  it('is never planned before the assurance that it needs', async () => {
    const request = await office
      .get(FormDoor)
      .submit({ ...formOf({ email: 'emma.wilson@mail.example' }), rights: ['erasure'] });
    await eventually('the request was read', async () => (await way.request(request.id)).state === 'identity');
    expect((await way.right(request.id)).state).toBe('awaiting-identity');
  });
});
