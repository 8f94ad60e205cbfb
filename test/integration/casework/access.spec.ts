import { AccessWay, formOf } from '../../support/access-way';
import { Office } from '../../support/office';

jest.setTimeout(120_000);

describe('an access request, from the form to the opened package', () => {
  let office: Office;
  let way: AccessWay;
  beforeAll(async () => {
    office = await Office.open();
    await office.work();
    way = new AccessWay(office);
  });
  afterAll(() => office?.close());

  it('gives the person what every source holds about them, and nobody else’s byte', async () => {
    const { request, entries } = await way.walk(
      formOf({
        email: 'amelie.dubois@courriel.example',
        name: 'Amélie Dubois',
        details: 'Je veux aussi savoir ce que Doktr a sur moi.',
      }),
    );
    // Another controller, whom no search of ours reaches: the letter says where to turn to.
    await office.mailTo('amelie.dubois@courriel.example', /Doktr répond lui-même/);
    expect(request).toMatchObject({ state: 'answered', assurance: 'contact', language: 'fr' });
    const everything = [...entries.values()].join('\n');
    expect(everything).toContain('CANARY-000000');
    expect(new Set(everything.match(/CANARY-\d{6}/g))).toEqual(new Set(['CANARY-000000']));
    expect([...entries.keys()]).toEqual(expect.arrayContaining(['index.html', 'processing.html', 'manifest.json']));
  });
});
