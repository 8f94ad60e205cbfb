import type { HeldData } from '@habeas/domain';
import type { Reasons } from '../../letters';
import type { ControllerPack } from '../../register';
import type { SourceRegistry } from '../../sources';
import { caseOf, restrictedPlaces, restrictionSaid } from './restriction-letter';

type Told = Parameters<typeof restrictionSaid>[0];
type Row = Told['decisions'][number];
const row = (activity: string, collection: string, outcome: Row['outcome']): Row => ({
  ...{ activity, source: 'crm', collection, outcome, until: null, untilEvent: null },
  article: outcome === 'granted' ? 'GDPR Art. 18(1)(c)' : 'GDPR Art. 18(1)(d)',
  reason: `reason-${outcome}`,
});
const held = (collection: string, records: number, shared = 0): HeldData => ({
  ...{ source: 'crm', collection, category: 'identity', activities: [], records, shared },
  ...{ dataKey: null, perDay: null, withheldFields: 0 },
});
const words = {
  language: 'en' as const,
  registry: { all: [] } as unknown as SourceRegistry,
  pack: {
    activities: [
      { key: 'service', title: { en: 'Serving you' } },
      { key: 'analysis', title: { en: 'Analysing use' } },
    ],
  } as unknown as ControllerPack,
  reasons: {
    refused: (_: string, what: string, { reason, article }: Row) => ({ what, reason, article }),
  } as unknown as Reasons,
};
const saidOf = (decisions: Row[], known: HeldData[], more: Partial<Told> = {}) =>
  restrictionSaid({ decisions, held: known, restrictedOn: '2026-03-02', unreached: [], ...more }, words);

describe('what the answer to a restriction says', () => {
  it('says yes to each place once, with the person’s rows, or those that they share', () => {
    const rows = [
      row('service', 'tickets', 'granted'),
      row('analysis', 'tickets', 'granted'),
      row('service', 'homes', 'granted'),
    ];
    const said = saidOf(rows, [held('tickets', 3), held('homes', 0, 2)]);
    expect(said).toEqual({
      outcome: 'granted',
      restrictionCase: 'c',
      restrictedOn: '2026-03-02',
      restricted: [
        { what: 'tickets – crm', records: 3 },
        { what: 'homes – crm', records: 2 },
      ],
      notRestricted: [],
      notSearched: [],
    });
  });

  it('names the uses where one of a place is stopped and another is not', () => {
    const rows = [row('service', 'tickets', 'refused'), row('analysis', 'tickets', 'granted')];
    const said = saidOf(rows, [held('tickets', 3)]);
    expect(said.outcome).toBe('partial');
    expect(said.restricted).toEqual([{ what: 'tickets – crm (Analysing use)', records: 3 }]);
    expect(said.notRestricted).toEqual([
      { what: 'tickets – crm (Serving you)', reason: 'reason-refused', article: 'GDPR Art. 18(1)(d)' },
    ]);
    expect(restrictedPlaces(rows, words)).toEqual(['tickets – crm (Analysing use)']);
  });

  it('says no with the ground, once for each, and dates nothing', () => {
    const rows = [row('service', 'tickets', 'refused'), row('analysis', 'tickets', 'refused')];
    const said = saidOf(rows, [held('tickets', 3)], { restrictedOn: null });
    expect(said).toMatchObject({ outcome: 'refused', restrictionCase: null, restrictedOn: null, restricted: [] });
    expect(said.notRestricted).toHaveLength(1);
  });

  it('gives a reason for what the right does not reach, unless the same rows are decided otherwise', () => {
    const rows = [row('service', 'tickets', 'not-applicable'), row('analysis', 'homes', 'granted')];
    const decided = [...rows, row('service', 'homes', 'not-applicable')];
    const said = saidOf(decided, [held('tickets', 1), held('homes', 1)]);
    expect(said.notRestricted.map(({ what }) => what)).toEqual(['tickets – crm']);
  });

  it('names each source that its owner did not open, and each that could not be searched: then not all is on hold', () => {
    const why = { reason: 'A law obliges us to keep these data as they are.', article: 'GDPR Art. 17(3)(b)' };
    const unreached = [
      { source: 'archive', declined: [why] },
      { source: 'cctv', notSearched: 'Place, day and hour.' },
    ];
    const rows = [row('service', 'tickets', 'granted')];
    expect(saidOf(rows, [held('tickets', 3)], { unreached })).toMatchObject({
      outcome: 'partial',
      restricted: [{ what: 'tickets – crm' }],
      notRestricted: [{ what: 'archive', ...why }],
      notSearched: [{ what: 'cctv', needs: 'Place, day and hour.' }],
    });
    expect(saidOf([], [], { restrictedOn: null, unreached })).toMatchObject({ outcome: 'refused', restricted: [] });
  });

  it('knows of nothing where nothing is held', () => {
    expect(saidOf([], [], { restrictedOn: null }).outcome).toBe('nothing-held');
    expect(caseOf([row('service', 'tickets', 'refused')])).toBeNull();
  });
});
