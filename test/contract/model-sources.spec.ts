import { customerNumber, makePopulation, type Person } from '../../examples/proximus/sources/generate';
import {
  canariesIn,
  exportEverywhere,
  makeModelSources,
  textOf,
  type Exported,
  type ModelSources,
} from '../support/model-sources';

const PERSONS = 2000;
const SEED = 20260115;

jest.setTimeout(180_000);

describe('the model sources', () => {
  const people = makePopulation(PERSONS, SEED);
  let sources: ModelSources;

  beforeAll(async () => {
    sources = await makeModelSources(PERSONS);
  });
  afterAll(async () => {
    await sources?.drop();
  });

  const keysOf = (person: Person) => {
    const number = customerNumber(person);
    if (number !== undefined) return [{ type: 'customer_number', value: number }];
    return [{ type: 'email', value: person.email }];
  };
  const person = (index: number): Person => {
    const found = people[index];
    if (!found) throw new RangeError(String(index));
    return found;
  };

  /** A person of the tour, of whom there is one with this first name. */
  const known = (given: string): Person => {
    const found = people.slice(0, 16).find((one) => one.given === given);
    if (!found) throw new RangeError(given);
    return found;
  };
  const rowsOf = (exported: Exported[], at: string, collection: string) =>
    exported
      .filter((one) => one.source === at)
      .flatMap(({ pages }) => pages.filter((page) => page.collection === collection).flatMap(({ rows }) => rows));

  it('fit their datasets, and are reached by an account that only reads', async () => {
    for (const connector of sources.connectors.values()) {
      expect((await connector.describe()).differences).toEqual([]);
      expect(await connector.health()).toMatchObject({ reachable: true, readOnly: true });
    }
  });

  it('give each of 200 persons what is theirs and no byte of anybody else', async () => {
    const housemates = people.filter(({ household, index }) => household && index < 130);
    const named = (one: Person): string => `${one.given} ${one.family} ${one.birthDate}`;
    const count = new Map<string, number>();
    for (const one of people) count.set(named(one), (count.get(named(one)) ?? 0) + 1);
    const namesakes = people.filter((one) => (count.get(named(one)) ?? 0) > 1);
    const others = people.filter(({ index }) => index % 37 === 5);
    const chosen = new Set([...people.slice(0, 16), ...housemates, ...namesakes, ...others]);
    expect(housemates.length).toBeGreaterThan(50);
    expect(namesakes.length).toBeGreaterThan(10);
    expect(chosen.size).toBeGreaterThan(200);
    const wrong: { index: number; found: string[] }[] = [];
    const look = async (one: Person): Promise<void> => {
      const found = canariesIn(await textOf(await exportEverywhere(sources, keysOf(one)), true));
      if (found.length !== 1 || found[0] !== one.canary) wrong.push({ index: one.index, found });
    };
    const waiting = [...chosen];
    const lookOn = async (): Promise<void> => {
      for (let one = waiting.pop(); one; one = waiting.pop()) await look(one);
    };
    await Promise.all([lookOn(), lookOn(), lookOn(), lookOn()]);
    expect(wrong).toEqual([]);
  });

  it('bring back every row of a person, source by source', async () => {
    const exported = await exportEverywhere(sources, keysOf(person(0)));
    const counts = exported.map(({ source, pages }) => [
      source,
      pages.reduce((sum, page) => sum + page.rows.length, 0),
    ]);
    expect(Object.fromEntries(counts)).toMatchObject({ tv: 11, 'call-recordings': 1, billing: 1 + 6 + 18 + 6 + 1 });
    const calls = exported.find(({ source }) => source === 'call-records');
    expect(calls?.pages.flatMap(({ collection, rows }) => rows.map(() => collection))).toHaveLength(2 + 32 + 8 + 8);
  });

  it('gives each member of a circle their own place, a child’s to neither parent, and names nobody else', async () => {
    const holder = await exportEverywhere(sources, keysOf(known('Amélie')));
    const partner = await exportEverywhere(sources, keysOf(known('Thomas')));
    expect(rowsOf(holder, 'online', 'family_profiles')).toMatchObject([{ profile_id: 10_000, circle_members: '•••' }]);
    expect(rowsOf(holder, 'online', 'family_places')).toHaveLength(1);
    expect(rowsOf(partner, 'online', 'family_profiles')).toMatchObject([{ profile_id: 10_001, circle_members: '•••' }]);
    expect(rowsOf(partner, 'online', 'family_places')).toEqual([]);
    const child = await exportEverywhere(sources, [{ type: 'phone_number', value: '+32450900001' }]);
    expect(canariesIn(await textOf(child))).toEqual(['CANARY-900001']);
    expect(rowsOf(child, 'online', 'family_places')).toHaveLength(1);
  });

  it('finds what a customer of another operator once wrote, and nothing else of theirs', async () => {
    const exported = await exportEverywhere(sources, [{ type: 'email', value: 'pieter.wouters@post.example' }]);
    expect(exported.filter(({ pages }) => pages.length > 0).map((one) => one.source)).toEqual(['contact-centre']);
    expect(canariesIn(await textOf(exported))).toEqual(['CANARY-900002']);
  });

  it('finds what Scarlet’s old system keeps under the earlier number, and an objection that waits for the move', async () => {
    const els = await exportEverywhere(sources, keysOf(known('Els')));
    expect(rowsOf(els, 'contracts', 'legacy_records')).toMatchObject([{ scarlet_customer_number: 'S40000492' }]);
    const sofie = await exportEverywhere(sources, keysOf(known('Sofie')));
    expect(rowsOf(sofie, 'contracts', 'legacy_records')).toMatchObject([{ objection: 'PROMO' }]);
  });

  it('shows that a person decided for somebody under guardianship, and never how fraud is found', async () => {
    const exported = await exportEverywhere(sources, keysOf(known('Bart')));
    expect(rowsOf(exported, 'contracts', 'files')).toMatchObject([{ protection: 'GUARDIAN', guardian: 'Me Renard' }]);
    expect(rowsOf(exported, 'contracts', 'order_assessments')).toMatchObject([{ result: 'FLAG' }]);
    const lukas = await exportEverywhere(sources, keysOf(known('Lukas')));
    expect(rowsOf(lukas, 'contracts', 'fraud_alerts')).toHaveLength(1);
    expect(await textOf(lukas)).not.toContain('RULE-');
  });
});
