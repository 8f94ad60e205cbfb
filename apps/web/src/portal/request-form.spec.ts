import request from 'supertest';
import { type PortalSite, startPortal } from '../../../../test/e2e/support/portal-site';
import { LIMITS } from './form/answers';
import { TEXTS } from './texts';

const KEY = '9f0c3a52-6e0f-4a7b-9c3d-1f2e3d4c5b6a';
const FULL = {
  formKey: KEY,
  brand: 'scarlet',
  rights: ['access', 'erasure'],
  asker: 'self',
  name: 'Anne Dupont',
  email: 'anne@example.com',
  step: 'check',
  go: 'submit',
};

let site: PortalSite;
const http = () => request(site.app.getHttpServer());
const post = (path: string, fields: Record<string, unknown>) => http().post(path).type('form').send(fields);
const send = (changed: Record<string, unknown> = {}) => post('/fr/request', { ...FULL, ...changed });
beforeAll(async () => {
  site = await startPortal();
});
beforeEach(() => site.reset());
afterAll(() => site.close());

describe('the form', () => {
  it('ticks nothing by itself, and one right where a link names it', async () => {
    const plain = await http().get('/en/request?brand=proximus');
    expect(plain.text).not.toMatch(/type="checkbox"[^>]* checked/);
    const deep = await http().get('/en/request/access?brand=proximus');
    expect(deep.text.match(/type="checkbox"[^>]* checked/g)).toHaveLength(1);
    expect(deep.text.match(/name="rights"/g)).toHaveLength(8);
    expect((await http().get('/en/request/everything')).status).toBe(404);
  });

  it('hands the answers over once, however often and however parallel they come', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send()));
    expect(site.door.taken.size).toBe(1);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const [reference] = /HB-[\w-]+/.exec(answers[0]?.text ?? '') ?? [];
    expect(answers.every(({ text }) => text.includes(String(reference)))).toBe(true);
    expect(answers[0]?.text).toContain('12 février 2026');
    const [form] = site.door.taken.values();
    expect(form).toMatchObject({ brand: 'scarlet', language: 'fr', rights: ['access', 'erasure'], onBehalfOf: '' });
  });

  it('answers what is no right without asking who it is, and offers the form for what is to be done', async () => {
    const page = await http().get('/nl/other?brand=scarlet');
    expect(page.text).toContain('Antwoord dan STOP');
    expect(page.text).toContain('/nl/request/about/best-tariff?brand=scarlet');
    expect(page.text).not.toMatch(/<input|authority-inquiry/);
    const form = await http().get('/nl/request/about/best-tariff?brand=scarlet');
    expect(form.text).toMatch(/value="best-tariff"[^>]* checked/);
    expect((await http().get('/nl/request/about/facebook-page')).status).toBe(404);
  });

  it('takes what is no right alone, and beside rights', async () => {
    await send({ rights: [], matters: 'best-tariff' });
    await send({ rights: ['access'], matters: ['best-tariff', 'unwanted-calls'] });
    const taken = [...site.door.taken.values()];
    expect(taken.map(({ rights, matters }) => [rights, matters])).toEqual([
      [[], ['best-tariff']],
      [['access'], ['best-tariff', 'unwanted-calls']],
    ]);
    expect((await send({ rights: [] })).text).toContain(TEXTS.fr.problems.rightsMissing(0));
  });

  it('takes changed answers as another request', async () => {
    await send();
    await send({ details: 'and my invoices' });
    expect(site.door.taken.size).toBe(2);
  });

  it('asks what is wrong and what is right only where something is to be corrected', async () => {
    const said = { wrongData: 'Peters', rightData: 'Peeters <b>' };
    const page = await send({ go: 'change:details', rights: 'rectification', ...said });
    expect(page.text).toContain(TEXTS.fr.form.details.wrongData);
    expect(page.text).toContain('Peeters &lt;b&gt;');
    expect((await send({ go: 'change:details', ...said })).text).not.toContain(TEXTS.fr.form.details.wrongData);
    await send({ rights: 'rectification', ...said });
    await send(said);
    const taken = [...site.door.taken.values()].map(({ wrongData, rightData }) => [wrongData, rightData]);
    expect(taken).toEqual([
      ['Peters', 'Peeters <b>'],
      ['', ''],
    ]);
  });

  it('asks what to stop only where something is to stop, under its own brand, and takes what was ticked', async () => {
    const title = TEXTS.fr.form.titles.stops;
    const page = await send({ go: 'continue', step: 'rights', rights: 'objection' });
    expect(page.text).toContain(title);
    expect(page.text).toContain('Offres et promotions');
    expect(page.text).not.toContain('Messages du programme de fidélité');
    expect((await send({ go: 'continue', step: 'rights' })).text).not.toContain(title);
    const ticked = { rights: 'objection', stops: 'offers', channels: 'phone' };
    const check = await send({ go: 'continue', step: 'files', ...ticked });
    expect(check.text).toContain('Offres et promotions');
    expect(check.text).toContain('Seulement : Téléphone');
    await send(ticked);
    await send({ stops: 'offers' });
    const taken = [...site.door.taken.values()].map(({ stops }) => stops);
    expect(taken).toEqual([
      { choices: ['offers'], channels: ['phone'], activities: [], reasons: '' },
      { choices: [], channels: [], activities: [], reasons: '' },
    ]);
  });

  it('offers to send a file straight to each organisation of the pack, and takes it only with the words of the yes', async () => {
    const portable = { rights: 'portability', sendTo: 'example-operator' };
    const page = await send({ go: 'continue', step: 'rights', rights: 'portability' });
    expect(page.text).toMatch(/value="example-operator"/);
    expect(page.text).toContain('Opérateur Exemple (inventé)');
    expect((await send({ go: 'continue', step: 'destination', ...portable })).status).toBe(422);
    await send({ ...portable, sendConsent: 'yes' });
    const [taken] = site.door.taken.values();
    const { consent } = TEXTS.fr.form.destination;
    expect(taken?.sendTo).toEqual({ recipient: 'example-operator', organisation: '', consent });
  });

  it('asks for the reasons where a use is weighed, and takes an objection without any', async () => {
    const { objectionHeading } = TEXTS.fr.form.details;
    const page = await send({ go: 'continue', step: 'rights', rights: 'objection' });
    expect(page.text).toContain(TEXTS.fr.form.stops.usesLegend);
    expect(page.text).toContain('value="fraud-prevention"');
    expect(page.text).not.toContain('value="best-tariff"');
    const weighed = { rights: 'objection', uses: 'fraud-prevention' };
    const asked = { go: 'change:details', ...weighed };
    expect((await send(asked)).text).toContain(objectionHeading);
    expect((await send({ ...asked, uses: '' })).text).not.toContain(objectionHeading);
    await send(weighed);
    await send({ ...weighed, objectionReasons: 'Je travaille la nuit.' });
    const taken = [...site.door.taken.values()].map(({ stops }) => [stops?.activities, stops?.reasons]);
    expect(taken).toEqual([
      [['fraud-prevention'], ''],
      [['fraud-prevention'], 'Je travaille la nuit.'],
    ]);
  });

  describe('takes files', () => {
    const { problems, form } = TEXTS.fr;
    const PDF = Buffer.from('%PDF-1.7 a power of attorney');
    const add = (fields: Record<string, string | string[]>, ...files: [string, Buffer][]) => {
      const sending = http().post('/fr/request');
      const typed = { ...FULL, step: 'files', details: 'Ce que j’ai écrit', ...fields };
      for (const [name, value] of Object.entries(typed))
        for (const one of [value].flat()) void sending.field(name, one);
      for (const [filename, bytes] of files) void sending.attach('added', bytes, { filename });
      return sending;
    };
    const hidden = (text: string) => [...text.matchAll(/name="files" value="([^"]+)"/g)].map(([, field = '']) => field);

    it('one after the other, without a script, and hands them over with the form', async () => {
      const one = await add({ go: 'add' }, ['../procuration.PDF', PDF]);
      expect(one.text).toContain('Ce que j’ai écrit');
      expect(hidden(one.text)).toEqual([expect.stringMatching(/ procuration\.pdf$/)]);
      const two = await add({ go: 'continue', files: hidden(one.text) }, ['scan.jpeg', PDF]);
      expect(two.text).toContain(form.titles.check);
      const files = hidden(two.text);
      await send({ files });
      const [taken] = site.door.taken.values();
      expect(taken?.files?.map(({ name }) => name)).toEqual(['procuration.pdf', 'scan.jpeg.pdf']);
      const ids = taken?.files?.map(({ id }) => id) ?? [];
      expect(ids.map((id) => site.files.kept.get(id)?.beside)).toEqual([null, ids[0]]);
    });

    it('and none that is too large, of another kind or one too many; what was typed stays', async () => {
      const large = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
      const refused = await add(
        { go: 'continue' },
        ['film.pdf', large],
        ['virus.exe', Buffer.from('MZ')],
        ['a.pdf', PDF],
      );
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(problems.fileSize(10));
      expect(refused.text).toContain(problems.fileKind(0));
      expect(refused.text).toContain('Ce que j’ai écrit');
      expect(hidden(refused.text)).toEqual([expect.stringMatching(/ a\.pdf$/)]);
      const many = await add({ go: 'add' }, ...Array.from({ length: 6 }, (): [string, Buffer] => ['x.pdf', PDF]));
      expect(many.text).toContain(problems.filesMany(5));
      expect(hidden(many.text)).toHaveLength(5);
    });

    it('and lets them be removed; one that is gone is asked for again, with everything else kept', async () => {
      const added = hidden((await add({ go: 'add' }, ['a.pdf', PDF], ['b.pdf', PDF])).text);
      const [first = '', second = ''] = added.map((field) => field.slice(0, 36));
      const left = await add({ go: `remove:${first}`, files: added });
      expect(hidden(left.text)).toEqual([expect.stringMatching(/ b\.pdf$/)]);
      expect([...site.files.kept.keys()]).toEqual([second]);
      const gone = await send({ files: added, details: 'Encore là' });
      expect([gone.status, site.door.taken.size]).toEqual([422, 0]);
      expect(gone.text).toContain(problems.filesGone(0));
      expect(gone.text).toContain('Encore là');
      expect(hidden(gone.text)).toHaveLength(1);
    });

    it('from our own pages alone, and only so many', async () => {
      const foreign = await add({ go: 'add' }, ['a.pdf', PDF]).set('origin', 'https://evil.example');
      expect([foreign.status, site.files.kept.size]).toEqual([403, 0]);
      for (let round = 0; round < 8; round += 1) {
        await add({ go: 'add' }, ...Array.from({ length: 5 }, (): [string, Buffer] => ['x.pdf', PDF]));
      }
      expect((await add({ go: 'add' }, ['a.pdf', PDF])).text).toContain(problems.filesSoon(0));
    });
  });

  it('trusts no hidden field: what is missing is asked again', async () => {
    const answer = await send({ rights: 'everything', email: 'x' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(TEXTS.fr.problems.rightsMissing(0));
    expect(answer.text).toContain('<title>Erreur');
    expect(site.door.taken.size).toBe(0);
  });

  it('gives typed markup and templates back as text', async () => {
    const answer = await send({ go: 'change:contact', name: '"><script>x</script>{{ 7*7 }}', details: '</textarea>' });
    expect(answer.text).toContain('&quot;&gt;&lt;script&gt;x&lt;/script&gt;{{ 7*7 }}');
    expect(answer.text).not.toContain('</textarea>');
  });

  it('takes every field at its limit', async () => {
    const email = `${'a'.repeat(64)}@${'b'.repeat(LIMITS.email - 68)}.be`;
    const name = '山'.repeat(LIMITS.name);
    const details = '山'.repeat(LIMITS.details);
    const answer = await send({ name, email, details, phone: `+${'1 '.repeat(15)}`, customerNumber: '7'.repeat(40) });
    expect(answer.status).toBe(200);
    expect([...site.door.taken.values()][0]?.details).toBe(details);
  });

  it('says in words that a text is far too long', async () => {
    const answer = await send({ details: 'x'.repeat(70_000) });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain(TEXTS.fr.errors.tooLarge.title);
  });

  it('keeps the answers on the page when they could not be received', async () => {
    site.door.failing = true;
    const answer = await send();
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '60']);
    expect(answer.text).toContain(TEXTS.fr.form.notSent);
    expect(answer.text).toContain('value="anne@example.com"');
    site.door.failing = false;
    expect((await send()).status).toBe(200);
  });

  it('answers in words whatever the address, and has no page for other methods', async () => {
    for (const path of [
      '/fr/%E0%A4%A',
      '/%00',
      '/fr/request/access/x',
      '/assets/../main.ts',
      '/assets/brand/none.css',
    ]) {
      const answer = await http().get(path);
      expect([path, answer.status, answer.type]).toEqual([path, expect.any(Number), 'text/html']);
      expect([400, 404]).toContain(answer.status);
    }
    expect((await http().put('/fr/request')).status).toBe(404);
  });

  it('survives a body that is no form', async () => {
    expect((await http().post('/fr/request').type('json').send('{"a":1}')).text).toContain(TEXTS.fr.form.titles.brand);
    expect((await http().post('/fr/request')).text).toContain(TEXTS.fr.form.titles.brand);
  });

  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
  ])('refuses a post that comes from elsewhere: %s %s', async (header, value) => {
    const answer = await send().set(header, value);
    expect(answer.status).toBe(403);
    expect(answer.text).toContain(TEXTS.fr.errors.foreign.title);
    expect(site.door.taken.size).toBe(0);
  });

  it('walks through the name again when somebody turns out to ask for another', async () => {
    const answer = await send({ step: 'person', asker: 'child', returning: '1', go: 'continue' });
    expect(answer.text).toContain(TEXTS.fr.form.titles.representative);
    const next = await send({ step: 'representative', asker: 'child', representativeName: 'Jan', go: 'continue' });
    expect(next.text).toContain(TEXTS.fr.form.contact.nameOfOther);
  });
});
