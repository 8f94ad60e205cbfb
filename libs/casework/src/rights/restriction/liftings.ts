import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { type Message, MessageRepository, type RequestedRight } from '../../requests';

const TEMPLATE = 'restriction-lifting';
const KEPT = 'restriction-kept';

/** The end of a restriction, as the person is told it. */
export interface Lifting {
  /** Civil day in the request's zone from which the data are used again. */
  from: string;
  letter: Message['state'];
  /** Name of its letter. */
  eventKey: string;
  /** The person was told later that it does not end. */
  calledOff: boolean;
}

type Lifted = Pick<RequestedRight, 'id' | 'requestId' | 'generation'>;

/** Names the letter that tells the end of a restriction; a letter that could not be sent makes way for another. */
export function liftingKey({ id, generation }: Lifted, from: string, tries: number): string {
  return [TEMPLATE, id, generation, from, tries].join('/');
}

/** Names the letter that takes back what the other one told. */
export function keptKey(liftedBy: string): string {
  return liftedBy.replace(TEMPLATE, KEPT);
}

/** What such a name says. @throws RangeError for any other */
export function readLiftingKey(eventKey: string): { requestedRightId: string; generation: number; from: string } {
  const [template, requestedRightId, generation, from] = eventKey.split('/');
  if (template !== TEMPLATE || !requestedRightId || !from) throw new RangeError('Not a letter that ends a restriction');
  return { requestedRightId, generation: Number(generation), from };
}

/** The letters that tell the end of a restriction: it ends on the day that such a letter names, and only if that letter left. */
@Injectable()
export class Liftings {
  constructor(private readonly messages: MessageRepository) {}

  /** Oldest first. */
  async of(tx: Transaction, right: Lifted): Promise<Lifting[]> {
    const letters = await this.messages.ofRequest(tx, right.requestId);
    const own = letters.filter(({ eventKey }) => eventKey.startsWith(`${TEMPLATE}/${right.id}/${right.generation}/`));
    const kept = new Set(letters.filter(({ template }) => template === KEPT).map(({ eventKey }) => eventKey));
    return own.map(({ eventKey, state }) => {
      const { from } = readLiftingKey(eventKey);
      return { from, letter: state, eventKey, calledOff: kept.has(keptKey(eventKey)) };
    });
  }

  /** The one that holds; null where none was written, none could be sent, or it was called off. */
  async standing(tx: Transaction, right: Lifted): Promise<Lifting | null> {
    return (await this.of(tx, right)).find(({ letter, calledOff }) => letter !== 'failed' && !calledOff) ?? null;
  }
}
