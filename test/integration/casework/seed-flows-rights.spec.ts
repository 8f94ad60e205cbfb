import { Readable } from 'node:stream';
import type { HumanTaskListView } from '@habeas/casework/human-tasks';
import type { RectificationView, RequestView } from '@habeas/casework/requests';
import { BeginPlans } from '@habeas/casework/rights/begin-plans';
import type { DeskBrowser } from '../../support/desk-browser';
import { eventually } from '../../support/eventually';
import { FlowOffice } from '../../support/flow-office';
import { canariesOf, tourPerson } from '../../support/tour-people';
import { unzip } from '../../support/unzip';
import { UPHELD } from '../../support/weighing-way';

jest.setTimeout(120_000);

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(600, 0x20)]);
const VISITOR = 'vera.passante@ailleurs.example';
const EMMA = tourPerson('emma.wilson@mail.example');
const LUKAS = tourPerson('lukas.schroeder@briefkasten.example');
const BERNARD = tourPerson('bernard.collard@courriel.example');
const AMELIE = tourPerson('amelie.dubois@courriel.example');
const ELS = tourPerson('els.vermeulen@post.example');
const CATHERINE = tourPerson('catherine.maes@post.example');
const PRIVACY = 'privacy@proximus.com';

describe('what people may ask by right, from their own door to the letter', () => {
  let flows: FlowOffice;
  let second: DeskBrowser;
  beforeAll(async () => {
    flows = await FlowOffice.open();
    second = await flows.office.colleague('dpo');
  });
  afterAll(() => flows?.close());

  const sources = () => flows.office.sources;
  const state = (request: RequestView, wanted: string) =>
    flows.until(request, `it is ${wanted}`, (now) => now.state === wanted);
  const by = ({ asker = 'self', name, email }: { asker?: string; name: string; email: string }) => ({
    asker,
    name,
    email,
  });
  /** An identity document was seen in a shop. */
  const seen = async (request: RequestView, type = 'email') => {
    const { identity } = await flows.desk.view(request.id);
    const identifierId = identity.identifiers.find((one) => one.type === type)?.id;
    const note = 'Identity document seen in the shop of Liège.';
    return flows.act(request, 'identity/verification', { identifierId, method: 'shop', note });
  };
  const known = (request: RequestView) =>
    flows.until(request, 'somebody is found', ({ identity }) => identity.candidates.length > 0);
  const composed = (request: RequestView) =>
    flows.until(request, 'the package is there', ({ package: made, rights }) => {
      const [access] = rights.filter(({ right }) => right === 'access');
      return made?.state === 'sealed' && access?.state === 'awaiting-approval';
    });
  /** What may speak of others is given; then the package is approved. */
  const approved = async (request: RequestView) => {
    let now = await composed(request);
    const open = now.package?.others.filter(({ outcome }) => outcome === null) ?? [];
    if (open.length > 0) {
      const groups = open.map(({ id }) => ({ id, outcome: 'give', ground: null }));
      await flows.act(request, 'package/others', { groups });
      now = await composed(request);
    }
    return flows.act(request, 'package/approval', { manifestSha256: now.package?.manifestSha256 });
  };
  const openTasks = async ({ id }: RequestView, operation: string) => {
    const { tasks } = (await flows.dpo.get<HumanTaskListView>(`/requests/${id}/outside`)).body;
    return tasks.filter((task) => task.operation === operation && task.state === 'open');
  };
  /** The owners of the sources say, by the desk, that they did it. */
  const ownersSay = async (request: RequestView, operation: string): Promise<boolean> => {
    const open = await openTasks(request, operation);
    const done = { outcome: 'done', records: 0, remaining: 0, text: '' };
    for (const { id, collections } of open) {
      const answers = collections.map(({ name }) => ({ collection: name, ...done }));
      await flows.act(request, `human-tasks/${id}/answer`, { answers, note: 'Said by telephone.' });
    }
    return open.length > 0;
  };
  const ownersDo = (request: RequestView, operation: string) =>
    eventually(`an owner is asked to ${operation}`, () => ownersSay(request, operation), 60_000);

  it('camera images for a visitor whom no directory knows, by the form: seen in a shop, copied by the owner, opened with a code', async () => {
    const visitor = flows.visitor('fr');
    const details = 'Je demande les images des caméras de votre magasin de Liège, le 3 novembre de 14 h à 14 h 30.';
    const filled = { ...by({ name: 'Vera Passante', email: VISITOR }), details };
    const request = await flows.form(visitor, '/request/access?brand=proximus', filled);
    await flows.until(
      request,
      'the office knows',
      ({ reading }) => reading.needsPersonBecause === 'no-contact-on-file',
    );
    const settled = await seen(request);
    expect(settled.identity).toMatchObject({
      reached: 'strong',
      candidates: [{ displayName: 'Vera Passante', chosen: true }],
    });
    const owner = await flows.owner('security-cameras@proximus.example', request, /faire une copie/);
    expect((await owner.get('/fr/task')).text).toContain('le 3 novembre de 14 h à 14 h 30');
    const file = { field: 'files-0', name: 'entrée.pdf', bytes: PDF };
    const done = await owner.post('/fr/task', { 'outcome-0': 'done', 'text-0': 'Entrée, 14 h 05' }, [file]);
    expect(done.path).toBe('/fr/task/done');
    await approved(request);
    expect(await flows.mailed(request, 'access-answer')).toContain(request.reference);
    await flows.confirm(visitor, request, VISITOR);
    const entries = await unzip(Readable.from([await visitor.download('/my-request/open')]));
    expect([...entries.keys()].join('\n')).toMatch(/1-entrée\.pdf|1-entr.*\.pdf/);
    expect(canariesOf(entries)).toEqual([]);
    expect((await flows.desk.view(request.id)).state).toBe('answered');
  });

  it('a call that may have been listened to, by mail: the owner of the call tests looks, and nothing is held', async () => {
    const text = `Dear team,\n\nPlease send me a copy of all my personal data. Was one of my calls recorded in a VoLTE test? My line is ${EMMA.mobile}.\n\nEmma Wilson`;
    const request = await flows.mail({ from: EMMA.email, to: PRIVACY, subject: 'My data', text });
    const person = flows.visitor('en');
    await flows.confirm(person, request, EMMA.email);
    // A colleague takes from the message what the owner must know.
    const toAsk = await eventually(
      'the owner can be asked',
      async () => {
        const { askable } = (await flows.dpo.get<HumanTaskListView>(`/requests/${request.id}/outside`)).body;
        return askable.find(({ title }) => title === 'Call-quality tests');
      },
      60_000,
    );
    await flows.act(request, `source-tasks/${toAsk.sourceTaskId}/question`, { details: `Line ${EMMA.mobile}, 2018` });
    const owner = await flows.owner('call-quality@proximus.example', request, /kopie/);
    await owner.post('/nl/task', { 'outcome-0': 'nothing' });
    await approved(request);
    await flows.mailed(request, 'access-answer');
    await person.open('/my-request');
    const entries = await unzip(Readable.from([await person.download('/my-request/open')]));
    expect(canariesOf(entries)).toEqual([EMMA.canary]);
    expect(entries.get('index.html')).toMatch(/Call-quality tests/);
  });

  it('access by post: the answer goes to the contact on file, never to the address on the letter alone', async () => {
    const request = await flows.entry({
      ...{ language: 'fr', rights: ['access'], name: AMELIE.name, words: 'Je demande une copie de mes données.' },
      ...{
        postalAddress: 'Amélie Dubois\nRue Neuve 1\n5000 NAMUR',
        customerNumber: String(60_000_000 + AMELIE.index * 37),
      },
    });
    await known(request);
    expect((await flows.toPost(request)).map(({ template }) => template)).toEqual(['acknowledgement']);
    await seen(request, 'customer_number');
    await approved(request);
    expect(await flows.letter(request, 'access-answer')).toMatchObject({ toAddress: AMELIE.email });
  });

  it('erasure by mail: a plan that two approve, gone from the source, and a letter that says what stays', async () => {
    const text =
      'Bonjour,\n\nVeuillez effacer toutes mes données personnelles (article 17 du RGPD).\n\nBernard Collard';
    const request = await flows.mail({ from: BERNARD.email, to: PRIVACY, subject: 'Effacement', text });
    await known(request);
    await seen(request);
    let { plan } = await flows.until(request, 'the plan is there', (now) => now.plan?.hash);
    for (;;) {
      const open = plan?.decisions.find(({ outcome }) => outcome === 'needs-person');
      if (!open) break;
      const answer = { decisionId: open.id, scope: 'question', outcome: 'granted', note: 'Nothing speaks against it.' };
      ({ plan } = await flows.act(request, 'plan/answers', answer));
    }
    await flows.act(request, 'plan/approval', { sha256: plan?.hash });
    const { version } = await flows.desk.view(request.id);
    const other = await second.post(`/requests/${request.id}/plan/approval`, { version, sha256: plan?.hash });
    expect(other.status).toBe(200);
    flows.office.clockAhead(10 * 60_000);
    await flows.office.get(BeginPlans).run();
    await state(request, 'answered');
    expect(await sources().ask('crm', `select 1 from customers where lower(email) = '${BERNARD.email}'`)).toEqual([]);
    expect(await flows.mailed(request, 'erasure-answer')).toContain(request.reference);
  });

  it('rectification by the form: what was wrong is right at the source, read again, and confirmed', async () => {
    const filled = { ...by(ELS), wrongData: 'Vermeulen', rightData: 'Vermeulen-Claes' };
    const request = await flows.form(flows.visitor('nl'), '/request/rectification?brand=proximus', filled);
    await known(request);
    await seen(request);
    const sheet = async () => (await flows.dpo.get<RectificationView>(`/requests/${request.id}/rectification`)).body;
    const held = await eventually('the sheet is open', async () => {
      const { collections, may } = await sheet();
      return may.note === null ? collections.find(({ collection }) => collection === 'customers') : undefined;
    });
    await flows.act(request, 'rectification/corrections', {
      ...{ source: held.source, collection: held.collection, row: held.rows[0]?.row, field: 'family_name' },
      ...{ asked: 'Vermeulen-Claes', decision: 'correct', ground: null, evidence: 'not-needed', note: '' },
    });
    const { version } = await flows.desk.view(request.id);
    const approval = { version, sha256: (await sheet()).hash };
    expect((await second.post(`/requests/${request.id}/rectification/approval`, approval)).status).toBe(200);
    await state(request, 'answered');
    const stored = await sources().ask('crm', `select family_name from customers where lower(email) = '${ELS.email}'`);
    expect(stored).toEqual([{ family_name: 'Vermeulen-Claes' }]);
    expect(await flows.mailed(request, 'rectification-answer')).toContain('Vermeulen-Claes');
  });

  it('restriction by mail: flagged where the data are, and told since when', async () => {
    const text =
      'Geachte,\n\nMijn gegevens kloppen niet. Beperk de verwerking ervan zolang u ze nakijkt (artikel 18 AVG).\n\nCatherine Maes';
    const request = await flows.mail({ from: CATHERINE.email, to: PRIVACY, subject: 'Beperking', text });
    await known(request);
    await seen(request);
    await flows.until(request, 'it can be decided', ({ actions }) => actions.allowed.includes('restrict-data'));
    await flows.act(request, 'restriction', { restrictionCase: 'a', note: 'The accuracy is contested.' });
    await eventually(
      'it is on hold everywhere',
      async () => {
        for (const operation of ['restrict', 'verify']) await ownersSay(request, operation);
        const { rights } = await flows.desk.view(request.id);
        return rights.find(({ right }) => right === 'restriction')?.state === 'answered';
      },
      60_000,
    );
    const flagged = await sources().ask(
      'crm',
      `select restricted from customers where lower(email) = '${CATHERINE.email}'`,
    );
    expect(flagged).toEqual([{ restricted: true }]);
    await flows.mailed(request, 'restriction-answer');
  });

  it('portability by the form, for oneself: a file in open formats behind a code', async () => {
    const person = flows.visitor('de');
    const request = await flows.form(person, '/request/portability?brand=proximus', { ...by(LUKAS), sendTo: 'me' });
    await flows.confirm(person, request, LUKAS.email);
    const ready = () =>
      flows.until(request, 'the file waits', ({ portability, rights }) => {
        return portability?.package?.state === 'sealed' && rights[0]?.state === 'awaiting-approval';
      });
    for (;;) {
      const [question] = (await ready()).portability?.questions ?? [];
      if (!question) break;
      const { decisionId } = question;
      await flows.act(request, 'portability/answers', {
        decisionId,
        outcome: 'refused',
        note: 'Not given by the person.',
      });
    }
    const { portability } = await ready();
    await flows.act(request, 'portability/package/approval', { manifestSha256: portability?.package?.manifestSha256 });
    await flows.mailed(request, 'portability-answer');
    await person.open('/my-request');
    const entries = await unzip(Readable.from([await person.download('/my-request/open/portability')]));
    expect([...entries.keys()]).toEqual(expect.arrayContaining(['README.txt', 'data/crm/customers.csv']));
    expect(canariesOf(entries)).toEqual([LUKAS.canary]);
  });

  it('a computer’s decision contested by mail: a person looks at it, and explains what was applied', async () => {
    const text =
      'Guten Tag,\n\nmeine Bestellung wurde automatisch abgelehnt. Ich verlange, dass ein Mensch die automatisierte Entscheidung überprüft (Artikel 22 DSGVO).\n\nLukas Schröder';
    const request = await flows.mail({ from: LUKAS.email, to: PRIVACY, subject: 'Automatische Entscheidung', text });
    await flows.confirm(flows.visitor('de'), request, LUKAS.email);
    await flows.until(request, 'it can be reviewed', ({ review }) => review && review.activities.length > 0);
    await flows.act(request, 'review/reviewer', { accountId: flows.dpo.accountId });
    await flows.act(request, 'review/view', { view: 'Ich habe beide Rechnungen bezahlt.' });
    const explanation = 'Zwei Mahnungen aus dem Jahr 2024 zählten.';
    await flows.act(request, 'review/decision', {
      ...{ activity: 'order-assessment', covered: true, outcome: 'upheld', subject: 'Ihre Bestellung.', explanation },
      ...{ reasons: 'Beide Rechnungen sind noch offen.', newDecision: null, change: null, notInvolved: true },
    });
    await state(request, 'answered');
    expect(await flows.mailed(request, 'automated-decision-answer')).toContain(explanation);
  });

  it('an objection for reasons of one’s own, by the form: kept out of use, weighed, and stopped', async () => {
    const person = flows.visitor('en');
    const filled = { ...by(EMMA), uses: ['quality-recordings'], objectionReasons: 'My voice is known from the radio.' };
    const request = await flows.form(person, '/request/objection?brand=proximus', filled);
    await flows.confirm(person, request, EMMA.email);
    await flows.until(request, 'it is weighed', ({ weighing }) => weighing?.may.weigh === null);
    await ownersDo(request, 'restrict');
    const { weighing } = await flows.act(request, 'objection/weighings', UPHELD);
    const { version } = await flows.desk.view(request.id);
    const approval = await second.post(`/requests/${request.id}/objection/approval`, {
      version,
      sha256: weighing?.hash,
    });
    expect(approval.status).toBe(200);
    await flows.office.get(BeginPlans).run();
    await ownersDo(request, 'suppress');
    await state(request, 'answered');
    expect(await flows.mailed(request, 'objection-decision')).toContain(UPHELD.words);
  });
});
