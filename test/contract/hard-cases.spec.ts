import fc from 'fast-check';
import {
  SourceError,
  connectorContract,
  readSources,
  type Connector,
  type LocatedSubject,
  type SearchKey,
} from '@habeas/connectors';
import { customerNumber, makePopulation } from '../../examples/proximus/sources/generate';
import {
  canariesIn,
  exportEverywhere,
  makeModelSources,
  textOf,
  type Exported,
  type ModelSources,
} from '../support/model-sources';

const PERSONS = 400;
const PROGRAMS = readSources('examples/proximus/sources/sources.yaml').flatMap(({ key, connector }) =>
  connector === 'human' ? [] : [key],
);
const people = makePopulation(PERSONS, 20260115);
const [AMELIE, THOMAS, JAN, , LUKAS, , SOFIE, MARC, LOTTE, NATHALIE, PHILIPPE, YOUSSEF, ELS] = people.map(
  (person) => person.index,
);

jest.setTimeout(120_000);

function person(index: number | undefined) {
  const found = people[index ?? -1];
  if (!found) throw new RangeError(String(index));
  return found;
}
const number = (index: number | undefined): SearchKey => ({
  type: 'customer_number',
  value: customerNumber(person(index)) ?? '',
});
const email = (index: number | undefined): SearchKey => ({ type: 'email', value: person(index).email });
const phone = (value: string): SearchKey => ({ type: 'phone_number', value });

describe('persons who are easily taken for one another', () => {
  let sources: ModelSources;

  beforeAll(async () => {
    sources = await makeModelSources(PERSONS);
  });
  afterAll(async () => {
    await sources?.drop();
  });

  const source = (key: string): Connector => {
    const connector = sources.connectors.get(key);
    if (!connector) throw new Error(key);
    return connector;
  };
  const rowsOf = (exported: Exported[], at: string, collection: string) =>
    exported
      .filter((one) => one.source === at)
      .flatMap(({ pages }) => pages.filter((page) => page.collection === collection).flatMap(({ rows }) => rows));
  const numbers = (subjects: LocatedSubject[]): string[] => subjects.map(({ subject }) => subject.value).sort();
  const whole = async (at: string, keys: SearchKey[]): Promise<string> => {
    const pages = [];
    for await (const page of source(at).export(keys)) pages.push(page);
    return textOf([{ source: at, pages }]);
  };

  it('locates a person with what is on file, in one spelling', async () => {
    const [amelie, ...more] = await source('crm').locate({ type: 'email', value: ' Amelie.DUBOIS@courriel.example ' });
    expect(more).toEqual([]);
    expect(amelie).toMatchObject({
      subject: number(AMELIE),
      displayName: { given: 'Amélie', family: 'Dubois' },
      language: 'fr',
      brand: 'proximus',
      relation: 'customer',
      evidence: 'crm.customers.email',
    });
    expect(amelie?.contacts).toEqual([
      {
        kind: 'email',
        value: 'amelie.dubois@courriel.example',
        onFileSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
      },
      { kind: 'phone', value: '+32450000000', onFileSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
      { kind: 'phone', value: '+3281000001', onFileSince: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string },
    ]);
    expect(amelie?.keys).toEqual(expect.arrayContaining([number(AMELIE), email(AMELIE), phone('+32450000000')]));
    expect(amelie?.keys).not.toContainEqual(phone('+3281000001'));
  });

  it('gives everybody behind a shared fixed line, in any spelling of the number', async () => {
    for (const spelling of ['+3281000001', '081 00 00 01', '0032 81 00.00.01']) {
      expect(numbers(await source('crm').locate(phone(spelling)))).toEqual(
        [number(AMELIE).value, number(THOMAS).value].sort(),
      );
    }
    await expect(whole('crm', [phone('081000001')])).rejects.toMatchObject({ code: 'ambiguous', retryable: false });
  });

  it('keeps the line of the household with its holder', async () => {
    const holder = await exportEverywhere(sources, [number(AMELIE)]);
    const partner = await exportEverywhere(sources, [number(THOMAS)]);
    expect(rowsOf(holder, 'call-records', 'lines').map((row) => row['msisdn'])).toEqual(['3281000001', '32450000000']);
    expect(rowsOf(partner, 'call-records', 'lines').map((row) => row['msisdn'])).toEqual(['32450000001']);
    expect(rowsOf(partner, 'billing', 'invoices')).toEqual([]);
  });

  it('tells a couple with one e-mail address apart, also where both verified that address', async () => {
    expect(numbers(await source('crm').locate(email(NATHALIE)))).toEqual(
      [number(NATHALIE).value, number(PHILIPPE).value].sort(),
    );
    for (const [one, canary] of [
      [NATHALIE, person(NATHALIE).canary],
      [PHILIPPE, person(PHILIPPE).canary],
    ] as const) {
      const exported = await exportEverywhere(sources, [number(one), email(one)]);
      expect(canariesIn(await textOf(exported, true))).toEqual([canary]);
    }
    await expect(whole('crm', [email(NATHALIE)])).rejects.toMatchObject({ code: 'ambiguous' });
    await expect(whole('marketing', [email(NATHALIE)])).rejects.toMatchObject({ code: 'ambiguous' });
  });

  it('refuses a message without a name under their shared address, rather than guess whose it is', async () => {
    await sources.administer(
      'crm',
      `INSERT INTO tickets (ticket_id, contact_email, description) VALUES ('T-GUEST', '${email(NATHALIE).value}', 'CANARY-999999')`,
    );
    await expect(whole('crm', [number(NATHALIE), email(NATHALIE)])).rejects.toMatchObject({ code: 'ambiguous' });
    expect(await whole('crm', [number(NATHALIE)])).not.toContain('CANARY-999999');
    await sources.administer('crm', `DELETE FROM tickets WHERE ticket_id = 'T-GUEST'`);
  });

  it('does not mix two customers of one name and one birth date', async () => {
    const exported = await exportEverywhere(sources, [email(JAN)]);
    expect(canariesIn(await textOf(exported, true))).toEqual([person(JAN).canary]);
  });

  it('gives the calls of a number that changed hands to whom they belong', async () => {
    expect(person(YOUSSEF).mobile).toBe(person(MARC).mobile);
    const before = await exportEverywhere(sources, [number(MARC)]);
    const now = await exportEverywhere(sources, [number(YOUSSEF), phone(person(YOUSSEF).mobile)]);
    expect(rowsOf(before, 'call-records', 'lines').map((row) => row['subscription_id'])).toEqual(['SUB-7-M']);
    expect(rowsOf(now, 'call-records', 'lines').map((row) => row['subscription_id'])).toEqual(['SUB-11-M']);
    expect(before.flatMap(({ pages }) => pages.flatMap(({ keys }) => keys))).not.toContainEqual(
      phone(person(MARC).mobile),
    );
    await expect(whole('call-records', [phone(person(MARC).mobile)])).rejects.toMatchObject({ code: 'ambiguous' });
  });

  it('finds a prospect in what marketing knows alone, and what they once wrote', async () => {
    expect(await source('crm').locate(email(LOTTE))).toEqual([]);
    const [lotte] = await source('marketing').locate(email(LOTTE));
    expect(lotte).toMatchObject({ relation: 'prospect', displayName: { given: 'Lotte' }, language: 'nl' });
    const exported = await exportEverywhere(sources, lotte?.keys ?? []);
    expect(exported.filter(({ pages }) => pages.length > 0).map((one) => one.source)).toEqual([
      'crm',
      'marketing',
      'audience',
    ]);
    expect(canariesIn(await textOf(exported))).toEqual([person(LOTTE).canary]);
  });

  it('finds a recording without a customer number by the own mobile that the customer file passed on', async () => {
    const exported = await exportEverywhere(sources, [number(LUKAS)]);
    const [recording] = rowsOf(exported, 'call-recordings', 'recordings');
    expect(recording).toMatchObject({ recording_id: 'REC-4', customer_number: null });
  });

  it('knows brands, former customers and earlier numbers', async () => {
    expect(await source('crm').locate(number(SOFIE))).toMatchObject([{ brand: 'scarlet', relation: 'customer' }]);
    expect(await source('crm').locate(number(MARC))).toMatchObject([{ relation: 'former-customer' }]);
    const [els] = await source('crm').locate({ type: 'scarlet_customer_number', value: 'S40000492' });
    expect(els?.subject).toEqual(number(ELS));
    expect(rowsOf(await exportEverywhere(sources, [number(MARC)]), 'billing', 'billing_accounts')).toMatchObject([
      { dunning_level: 3, balance: '184.50' },
    ]);
  });

  it('masks who called, shows whom they called, and leaves out staff', async () => {
    const exported = await exportEverywhere(sources, [number(AMELIE)]);
    const calls = rowsOf(exported, 'call-records', 'calls');
    expect(new Set(calls.filter((row) => row['direction'] === 'IN').map((row) => row['other_party']))).toEqual(
      new Set(['•••']),
    );
    for (const row of calls.filter(({ direction }) => direction === 'OUT'))
      expect(row['other_party']).toMatch(/^\+32450\d{6}$/);
    expect(rowsOf(exported, 'crm', 'household_links')).toMatchObject([{ other_member: '•••' }]);
    expect(await textOf(exported)).not.toContain('STAFF-');
  });

  it('refuses a recording whose name leads out of the folder, and still lists it', async () => {
    const move = (to: string) =>
      sources.administer('call-recordings', `UPDATE recordings SET audio_file = '${to}' WHERE recording_id = 'REC-0'`);
    for (const [name, code] of [
      ['../../../../../etc/passwd', 'refused'],
      ['/etc/passwd', 'refused'],
      ['2026-01', 'refused'],
      ['2026-01/none.wav', 'file-missing'],
    ] as const) {
      await move(name);
      const files = [];
      for await (const page of source('call-recordings').export([number(AMELIE)])) files.push(...(page.files ?? []));
      expect(files.map((file) => file.name.replace(/\.\w+$/, ''))).toEqual(['recordings-REC-0']);
      await expect(files[0]?.open()).rejects.toMatchObject({ code });
    }
    await move('2026-01/REC-0.wav');
  });

  it('says what changed in a source, and does not answer from a table that lost a column', async () => {
    await sources.administer(
      'tv',
      'ALTER TABLE tv_accounts ADD COLUMN nickname text; ALTER TABLE views RENAME minutes TO minutes_seen',
    );
    expect((await source('tv').describe()).differences).toEqual([
      { kind: 'field-undeclared', collection: 'tv_accounts', field: 'nickname' },
      { kind: 'field-missing', collection: 'views', field: 'minutes' },
      { kind: 'field-undeclared', collection: 'views', field: 'minutes_seen' },
    ]);
    await expect(whole('tv', [number(AMELIE)])).rejects.toMatchObject({ code: 'schema-changed' });
    await sources.administer(
      'tv',
      'ALTER TABLE tv_accounts DROP COLUMN nickname; ALTER TABLE views RENAME minutes_seen TO minutes',
    );
  });

  it('carries no personal data in an error', async () => {
    for (const keys of [[{ type: 'email', value: 'secret person' }], [{ type: 'phone_number', value: 'secret' }]]) {
      const error: unknown = await whole('crm', keys).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(SourceError);
      expect(JSON.stringify([String(error), error])).not.toContain('secret');
    }
  });

  it("finds nobody under any text that is nobody's key", async () => {
    const types = fc.constantFrom(
      'email',
      'phone_number',
      'customer_number',
      'account_id',
      'marketing_profile',
      'made_up',
    );
    const known = new Set(people.flatMap((one) => [customerNumber(one), String(500_000 + one.index)]));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), types, async (value, type) => {
        fc.pre(!known.has(value.trim()));
        for (const key of ['crm', 'marketing']) {
          const answer = await whole(key, [{ type, value }]).catch((error: unknown) => error);
          const refused = answer instanceof SourceError && answer.code === 'invalid-key';
          expect(refused || answer === '').toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  describe('and the contract of every connector', () => {
    const fixtures = {
      person: { keys: [number(AMELIE)], text: person(AMELIE).canary },
      other: { keys: [number(THOMAS)], text: person(THOMAS).canary },
      unknown: { type: 'customer_number', value: '99999999' },
      locates: true,
    };
    const cases = PROGRAMS.flatMap((key) => {
      const knowsEmails = ['crm', 'marketing', 'contact-centre', 'audience'].includes(key);
      const shared = knowsEmails ? email(NATHALIE) : undefined;
      const locates = key !== 'call-recordings';
      const several =
        key === 'call-records' || key === 'network'
          ? { keys: [{ type: 'subscription_id', value: 'SUB-0-M' }], text: person(AMELIE).canary }
          : undefined;
      const lasting = (): Connector =>
        Object.assign(Object.create(source(key)) as Connector, { close: async () => undefined });
      return connectorContract(key, lasting, { ...fixtures, ...(several ? { person: several } : {}), shared, locates });
    });
    it.each(cases.map((one) => [one.name, one.run] as const))('%s', async (_, run) => {
      await run();
    });
  });
});
