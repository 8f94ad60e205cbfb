import type { SourceDefinition } from '@habeas/connectors';
import { loadPack } from '../register';
import { readPackSources } from './open-sources';
import { unstoppableChoices } from './unstoppable-choices';

const pack = loadPack('examples/proximus');
const definitions = readPackSources('examples/proximus', pack);
const person = { dataset: { collections: [] }, human: { suppresses: ['fan-post'] } } as unknown as SourceDefinition;

describe('a choice', () => {
  it('of the model pack is stopped by some source, every one', () => {
    expect(pack.choices.length).toBeGreaterThan(14);
    expect(unstoppableChoices(pack.choices, definitions)).toEqual([]);
  });

  it('that no source stops is named with its purpose', () => {
    expect(unstoppableChoices([{ key: 'fans', purpose: 'fan-post' }], definitions)).toEqual([
      'choices.yaml: fans: purpose: no source stops "fan-post"; it would be confirmed all the same',
    ]);
  });

  it('may be stopped by a person who answers for a source', () => {
    expect(unstoppableChoices([{ key: 'fans', purpose: 'fan-post' }], [...definitions, person])).toEqual([]);
  });
});
