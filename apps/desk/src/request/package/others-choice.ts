import type { OthersGroupView } from '@habeas/casework/requests/others-view';

export interface Chosen {
  outcome: NonNullable<OthersGroupView['outcome']> | '';
  ground: NonNullable<OthersGroupView['ground']> | '';
}

/** What a program can do to each kind: a voice or a face it cannot cover. */
export function outcomesFor(kind: OthersGroupView['kind']): NonNullable<OthersGroupView['outcome']>[] {
  return kind === 'voice' || kind === 'image' ? ['give', 'leave-out'] : ['give', 'mask', 'leave-out'];
}

export const GROUNDS: readonly NonNullable<OthersGroupView['ground']>[] = [
  'rights-of-others',
  'communications-secrecy',
];

/** What is not given needs its ground. */
export function isComplete({ outcome, ground }: Chosen): boolean {
  return outcome === 'give' || (outcome !== '' && ground !== '');
}
