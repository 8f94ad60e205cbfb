import { type Collection, MASKED } from '@habeas/connectors';
import { loadPack } from '../../register';
import type { SourceFindings, SourceRegistry } from '../../sources';
import { ownValues } from './mask-others';
import { neverShown, surveyRows } from './survey-rows';

const pack = loadPack('examples/proximus');
type Row = Record<string, string | null>;

const collection = {
  name: 'disclosures',
  activities: ['7.1.2'],
  fields: [
    { name: 'text', mayNameOthers: 'text' },
    { name: 'given_to', givenTo: { P: 'police', C: 'call-centres' } },
    { name: 'came_from', cameFrom: { SELF: 'person', LIST: 'residential-list-suppliers' } },
    { name: 'role', broughtIn: ['USER'] },
  ],
} as unknown as Collection;
const plain = {
  name: 'plain',
  activities: ['7.1.2'],
  origin: 'collected',
  fields: [{ name: 'text' }],
} as unknown as Collection;
const registry = { get: () => ({ dataset: { collections: [collection, plain] } }) } as unknown as SourceRegistry;
const finding = (name: string) => ({ kind: 'rows', collection: name });
const answers = [
  { task: { source: 'crm' }, findings: [finding('disclosures'), finding('plain')] },
] as unknown as SourceFindings[];

async function survey(rows: Row[]) {
  const read: string[] = [];
  async function* given(_source: string, name: string) {
    read.push(name);
    for (const row of rows) yield await Promise.resolve(row);
  }
  const own = ownValues([{ type: 'email', value: 'a@b.example' }]);
  return { read, ...(await surveyRows(answers, registry, pack, own, given)) };
}
const row = (text: string | null, to = 'C', from = 'SELF'): Row => ({ text, given_to: to, came_from: from });

describe('what the rows themselves say', () => {
  it('counts the rows with a value, and those in which somebody else was seen', async () => {
    const { groups } = await survey([row('hello'), row(null), row(MASKED), row('0475 12 34 56'), row('a@b.example')]);
    expect(groups).toEqual([
      { source: 'crm', collection: 'disclosures', field: 'text', kind: 'text', records: 3, seen: 1 },
    ]);
  });

  it('reads no collection that says nothing of others', async () => {
    expect((await survey([row('x')])).read).toEqual(['disclosures']);
  });

  it('leaves a row that tells of an authority out of every count', async () => {
    const { groups, hidden } = await survey([row('hello', 'P'), row('hello', 'C')]);
    expect(groups[0]?.records).toBe(1);
    expect([...hidden]).toEqual([['crm disclosures', 1]]);
    const isHidden = neverShown(collection, pack);
    expect([isHidden?.(row('x', 'P')), isHidden?.(row('x', 'C')), neverShown(plain, pack)]).toEqual([
      true,
      false,
      null,
    ]);
  });

  it('names the origins that rows name, and none where one row does not say', async () => {
    const key = pack.activities.find(({ section }) => section === '7.1.2')?.key ?? '';
    expect((await survey([row('x', 'C', 'SELF')])).origins.get(key)?.keys).toEqual(new Set());
    expect((await survey([row('x'), row('x', 'C', 'LIST')])).origins.get(key)?.keys).toEqual(
      new Set(['residential-list-suppliers']),
    );
    expect((await survey([row('x'), row('x', 'C', '???')])).origins.has(key)).toBe(false);
  });

  it('tells where a customer brought the person in, and of no other role', async () => {
    const key = pack.activities.find(({ section }) => section === '7.1.2')?.key ?? '';
    const holder = { ...row('x'), role: 'HOLDER' };
    expect((await survey([holder, row('x')])).broughtIn).toEqual(new Set());
    expect((await survey([holder, { ...row('x'), role: 'USER' }])).broughtIn).toEqual(new Set([key]));
    expect((await survey([{ ...row('x', 'P'), role: 'USER' }])).broughtIn).toEqual(new Set());
  });
});
