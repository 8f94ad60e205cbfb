import assert from 'node:assert/strict';
import { SourceError, type Connector, type ExportPage, type JsonValue, type SearchKey } from '../connector';

/** A source that the cases run on. */
export interface ContractFixtures {
  /** Keys of one person; `text` stands only in that person's rows. */
  person: { keys: SearchKey[]; text: string };
  /** Another person of the same source, with what stands only in theirs. */
  other: { keys: SearchKey[]; text: string };
  /** A key that two persons share; absent where the source cannot share one. */
  shared?: SearchKey;
  /** A well-formed key that nobody has. */
  unknown: SearchKey;
  /** Whether the source can locate persons. */
  locates: boolean;
}

/** One case, for any runner: `for (const one of connectorContract(...)) test(one.name, one.run)`. */
export interface ContractCase {
  name: string;
  run(): Promise<void>;
}

type Make = () => Promise<Connector> | Connector;
type Check = (connector: Connector, fixtures: ContractFixtures) => Promise<void>;

const HOSTILE = [
  "' OR '1'='1",
  '%',
  '_%',
  '*',
  '"; DROP TABLE customers; --',
  '\\',
  '${7*7}',
  '../../etc/passwd',
  '\u202e1',
];

const LOCATES = 'locates each person under their key';
const SHARED = 'gives every person of a shared key, and exports none by it';
const NO_KEY: SearchKey = { type: 'email', value: '' };

const CHECKS: Record<string, Check> = {
  'is healthy and only reads': async (connector) => {
    const health = await connector.health();
    assert.equal(health.reachable, true);
    assert.notEqual(health.readOnly, false);
  },
  'says what the source holds, and its dataset fits': async (connector) => {
    const { source, collections, differences } = await connector.describe();
    assert.equal(source, connector.source);
    assert.ok(collections.length > 0 && collections.every(({ fields }) => fields.length > 0));
    assert.deepEqual(differences, []);
  },
  'exports everything of the person and nothing of another': async (connector, { person, other }) => {
    const mine = textOf(await all(connector.export(person.keys)));
    assert.ok(mine.includes(person.text));
    assert.ok(!mine.includes(other.text));
  },
  'gives the same rows whatever the page size, none twice': async (connector, { person }) => {
    const large = rowsOf(await all(connector.export(person.keys, { pageSize: 10_000 })));
    const small = rowsOf(await all(connector.export(person.keys, { pageSize: 1 })));
    assert.deepEqual(small, large);
    assert.equal(new Set(small).size, small.length);
  },
  'keeps pages within their size': async (connector, { person }) => {
    for await (const page of connector.export(person.keys, { pageSize: 2 }))
      assert.ok(page.rows.length <= 2 && page.rows.length > 0);
  },
  'gives JSON values only': async (connector, { person }) => {
    for await (const page of connector.export(person.keys)) {
      for (const row of page.rows) assert.deepEqual(JSON.parse(JSON.stringify(row)), row);
    }
  },
  'finds nothing under an unknown key': async (connector, { unknown }) => {
    assert.deepEqual(await all(connector.export([unknown])), []);
    assert.deepEqual(await connector.locate(unknown), []);
  },
  'refuses an empty key and no key': async (connector, { person }) => {
    const type = person.keys[0]?.type ?? 'email';
    for (const value of ['', ' ', '\t']) {
      await fails(connector.locate({ type, value }), 'invalid-key');
      await fails(all(connector.export([...person.keys, { type, value }])), 'invalid-key');
    }
    await fails(all(connector.export([])), 'invalid-key');
  },
  'takes hostile values as values': async (connector, { person }) => {
    for (const type of new Set(person.keys.map((key) => key.type))) {
      for (const value of HOSTILE) await findsNobody(connector, { type, value });
    }
  },
  [LOCATES]: async (connector, { person }) => {
    const key = person.keys[0] as SearchKey;
    const [subject, ...more] = await connector.locate(key);
    assert.equal(more.length, 0);
    assert.ok(subject && subject.subject.value !== '' && subject.evidence.startsWith(`${connector.source}.`));
    assert.ok(!subject.evidence.includes(key.value));
  },
  [SHARED]: async (connector, { shared = NO_KEY }) => {
    const subjects = await connector.locate(shared);
    assert.ok(subjects.length > 1);
    for (const { keys } of subjects)
      assert.ok(!keys.some((key) => key.type === shared.type && key.value === shared.value));
    await fails(all(connector.export([shared])), 'ambiguous');
  },
  'stops when told to': async (connector, { person }) => {
    const stop = new AbortController();
    stop.abort();
    await fails(all(connector.export(person.keys, { signal: stop.signal })), 'aborted');
  },
  'may be left in the middle and used again': async (connector, { person }) => {
    for (let round = 0; round < 12; round += 1) {
      for await (const page of connector.export(person.keys, { pageSize: 1 })) {
        assert.equal(page.rows.length, 1);
        break;
      }
    }
    assert.ok((await all(connector.export(person.keys))).length > 0);
  },
};

/** Every case that a connector must pass, on a source with the fixtures. Each makes and closes its own connector. */
export function connectorContract(name: string, makeConnector: Make, fixtures: ContractFixtures): ContractCase[] {
  const applies = (title: string): boolean =>
    (title !== LOCATES || fixtures.locates) && (title !== SHARED || fixtures.shared !== undefined);
  const checks = Object.entries(CHECKS).filter(([title]) => applies(title));
  return checks.map(([title, check]) => ({
    name: `${name} ${title}`,
    run: async () => {
      const connector = await makeConnector();
      try {
        await check(connector, fixtures);
      } finally {
        await connector.close();
      }
    },
  }));
}

async function all(pages: AsyncIterable<ExportPage>): Promise<ExportPage[]> {
  const list: ExportPage[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

async function fails(work: Promise<unknown>, code: SourceError['code']): Promise<void> {
  await assert.rejects(work, (error: unknown) => error instanceof SourceError && error.code === code);
}

async function findsNobody(connector: Connector, key: SearchKey): Promise<void> {
  try {
    assert.deepEqual(await connector.locate(key), []);
    assert.deepEqual(await all(connector.export([key])), []);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    assert.equal(error.code, 'invalid-key');
    assert.ok(!error.message.includes(key.value));
  }
}

const rowsOf = (pages: ExportPage[]): string[] =>
  pages.flatMap(({ collection, rows }) =>
    rows.map((row: Record<string, JsonValue>) => `${collection} ${JSON.stringify(row)}`),
  );
const textOf = (pages: ExportPage[]): string => rowsOf(pages).join('\n');
