import type { Dataset } from '@habeas/connectors';
import type { Choice, ContactChannel } from '../register';
import type { RegisteredSource } from '../sources';
import { type ChosenStop, purposesOf, suppressionOrders } from './suppression-orders';

const choice = (key: string, purpose: string): Choice => ({
  ...{ key, purpose, rights: ['objection'], activities: [], mentioned: [], label: { fr: '', nl: '', de: '', en: '' } },
  ...{ channels: ['email', 'sms', 'phone'], identifiers: ['email', 'phone_number'] },
});
const stop = (purpose: string, ...channels: ContactChannel[]): ChosenStop => ({
  choice: choice(purpose, purpose),
  channels,
});
const source = (key: string, codes: Record<string, string> | undefined, ...purposes: string[]): RegisteredSource => ({
  ...{ key, accepts: new Set(['email', 'phone_number']), owner: null, human: null, connector: {} as never },
  dataset: {
    collections: [
      {
        suppression: purposes.map((purpose) => ({
          purpose,
          stop: { by: 'remove' as const },
          ...(codes ? { channel: { field: 'channel', codes } } : {}),
        })),
      },
    ],
  } as unknown as Dataset,
});
const EMAIL = { type: 'email', value: 'a@b.example' };
const PHONE = { type: 'phone_number', value: '+32470000001' };
const NUMBER = { type: 'customer_number', value: '1' };
const named = { verified: new Map<string, (typeof EMAIL)[]>(), named: [EMAIL, PHONE, NUMBER] };

describe('what the sources are told to stop', () => {
  it('tells a source of each address on its own, for whoever has it, and of nothing that does not find anybody', () => {
    expect(suppressionOrders([source('m', undefined, 'ads')], [stop('ads')], named)).toEqual([
      { source: 'm', keys: [EMAIL], order: { purpose: 'ads', channels: [], whoever: true } },
      { source: 'm', keys: [PHONE], order: { purpose: 'ads', channels: [], whoever: true } },
    ]);
  });

  it('tells of a person who was proven once, by all their keys', () => {
    const verified = new Map([['m', [EMAIL, PHONE]]]);
    expect(suppressionOrders([source('m', undefined, 'ads')], [stop('ads')], { ...named, verified })).toEqual([
      { source: 'm', keys: [EMAIL, PHONE], order: { purpose: 'ads', channels: [] } },
    ]);
  });

  it('tells no source that does not know the purpose, nor one that cannot tell the channel from others', () => {
    expect(suppressionOrders([source('m', undefined, 'other')], [stop('ads')], named)).toEqual([]);
    expect(suppressionOrders([source('m', undefined, 'ads')], [stop('ads', 'sms')], named)).toEqual([]);
  });

  it('names only channels that the source knows', () => {
    const [first] = suppressionOrders([source('m', { sms: 'S' }, 'ads')], [stop('ads', 'sms', 'phone')], named);
    expect(first?.order.channels).toEqual(['sms']);
  });

  it('tells a person who answers for a source of the purposes that they can stop', () => {
    const human = { searchBy: [], showsName: false, operations: new Set(), suppresses: ['ads'], instructions: {} };
    const asked = { ...source('h', undefined), human } as unknown as RegisteredSource;
    expect(suppressionOrders([asked], [stop('ads', 'sms')], named)).toHaveLength(2);
    expect(suppressionOrders([asked], [stop('other')], named)).toEqual([]);
  });

  it('takes several choices of one purpose together, the whole before some channels', () => {
    expect(purposesOf([stop('ads', 'sms'), stop('ads', 'email'), stop('x')])).toEqual([
      { purpose: 'ads', channels: ['sms', 'email'] },
      { purpose: 'x', channels: [] },
    ]);
    expect(purposesOf([stop('ads', 'sms'), stop('ads')])).toEqual([{ purpose: 'ads', channels: [] }]);
    expect(purposesOf([stop('ads'), stop('ads', 'sms')])).toEqual([{ purpose: 'ads', channels: [] }]);
  });
});
