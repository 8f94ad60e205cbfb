import { Readable } from 'node:stream';
import type { FileStore } from '@habeas/platform/storage';
import { loadPack } from '../register';
import { ReadForm } from './read-form';

const pack = loadPack('examples/proximus');

const reading = (bytes: string) => {
  const files = { open: async () => Readable.from([Buffer.from(bytes)]) } as unknown as FileStore;
  return new ReadForm(files, pack).of('id', 'nl');
};

describe('a form as it was sent', () => {
  it('gives every field, an empty one as nothing', async () => {
    const sent = {
      rights: ['access', 'erasure'],
      brand: 'scarlet',
      language: 'nl',
      name: 'Zoë',
      email: 'zoe@post.example',
    };
    expect(await reading(JSON.stringify({ ...sent, formKey: 'x', details: 'Alles.' }))).toEqual({
      ...sent,
      phone: '',
      customerNumber: '',
      onBehalfOf: '',
      details: 'Alles.',
      ...{ stops: [], stopsBy: [], matters: [] },
    });
  });

  it('says what is wrong and what is right where that was asked', async () => {
    const said = { wrongData: 'Peters', rightData: 'Peeters' };
    expect(await reading(JSON.stringify(said))).toMatchObject(said);
    expect(await reading(JSON.stringify({ ...said, rightData: '' }))).not.toHaveProperty('rightData');
  });

  it('says what was ticked to stop, and what was asked beside the rights, in the words of the one who reads', async () => {
    const [choice] = pack.choices;
    const [matter] = pack.matters;
    const stops = { choices: [choice?.key, 'unknown'], channels: ['phone', 'pigeon'], activities: [] };
    expect(await reading(JSON.stringify({ rights: ['objection'], stops, matters: [matter?.key] }))).toMatchObject({
      stops: [choice?.label.nl],
      stopsBy: ['phone'],
      matters: [matter?.label.nl],
    });
  });

  it.each([
    ['stops that are none', { stops: 'all', matters: { a: 1 } }, { stops: [], stopsBy: [], matters: [] }],
    ['rights that are none', { rights: ['access', 'king', 7] }, { rights: ['access'] }],
    ['a field that is no text', { name: { $ne: 1 }, phone: 5 }, { name: '', phone: '' }],
  ])('leaves out %s', async (_what, sent, shown) => {
    expect(await reading(JSON.stringify(sent))).toMatchObject(shown);
  });

  it.each(['', 'not json', '"text"', 'null'])('is nothing where the bytes are %j', async (bytes) => {
    expect(await reading(bytes)).toBeNull();
  });

  it('is nothing where the bytes cannot be opened any more', async () => {
    const files = { open: () => Promise.reject(new Error('destroyed')) } as unknown as FileStore;
    expect(await new ReadForm(files, pack).of('id', 'nl')).toBeNull();
  });
});
