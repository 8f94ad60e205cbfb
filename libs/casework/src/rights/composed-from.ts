import { Injectable } from '@nestjs/common';
import { isUnknown } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { IdentityRepository } from '../identity';
import type { RequestedRight } from '../requests';
import { SourceTaskRepository } from '../sources';

/** Tells whether what an answer is composed from is still what it was: composing takes minutes, and holds nothing meanwhile. */
@Injectable()
export class ComposedFrom {
  constructor(
    private readonly tasks: SourceTaskRepository,
    private readonly identity: IdentityRepository,
  ) {}

  /**
   * Changes whenever a source was asked again or an identifier was verified. Null while a source has not answered: then there
   * is nothing to compose from (I6). The request must be held.
   */
  async mark(tx: Transaction, right: RequestedRight): Promise<string | null> {
    const tasks = await this.tasks.ofGeneration(tx, right.id, right.generation);
    if (tasks.length === 0 || tasks.some(({ state }) => isUnknown(state))) return null;
    const identifiers = await this.identity.identifiers(tx, right.requestId);
    const verified = identifiers.filter(({ status }) => status === 'verified').map(({ id }) => id);
    return [right.generation, ...tasks.map(({ id, attempts }) => `${id} ${attempts}`), ...verified].join('/');
  }
}
