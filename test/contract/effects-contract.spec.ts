import { effectsContract } from '@habeas/connectors';
import { makeEffectSource, type EffectSource } from '../support/effect-source';

jest.setTimeout(120_000);

describe('the effects of the connector for PostgreSQL, by the contract', () => {
  let source: EffectSource;

  beforeAll(async () => {
    source = await makeEffectSource();
  });
  afterAll(async () => {
    await source?.drop();
  });

  const cases = effectsContract('shop', () => source.connector(), {
    operations: ['count', 'verify', 'erase', 'preserve', 'restrict', 'suppress', 'rectify'],
    keys: [{ type: 'customer_number', value: 'CLEO' }],
    reset: () => source.reset(),
    others: () => source.withoutPerson('CLEO'),
    addRow: () => source.administer(`INSERT INTO orders (order_id, number) VALUES ('O-CLEO-9', 'CLEO')`),
    changeFact: () => source.administer(`UPDATE orders SET state = 'DISPUTED' WHERE order_id = 'O-CLEO-1'`),
    lie: () =>
      source.administer(`CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
          CREATE TRIGGER keep BEFORE DELETE ON recordings FOR EACH ROW EXECUTE FUNCTION keep()`),
    beHonest: () => source.administer('DROP TRIGGER keep ON recordings; DROP FUNCTION keep()'),
    rectification: {
      collection: 'customers',
      field: 'name',
      before: "CLEO O'Hara",
      after: "CLEO Ní'); DROP TABLE items; --",
      row: 'CLEO',
    },
    suppression: { purpose: 'direct-marketing', channels: [] },
  });
  it.each(cases.map((one) => [one.name, one.run] as const))('%s', async (_, run) => {
    await run();
  });
});
