import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { speaksOf } from '../register';
import { type Request, RequestsRepository } from '../requests';
import { SourceRegistry } from '../sources';
import { HumanTaskRepository } from './human-task.repository';

/** What is known of where to look in a source that cannot be searched without it. */
export type Whereabouts =
  /** The source needs nothing, or these are the words of the person. */
  | { known: true; details: string | null }
  /** The person speaks of the source; a colleague must take from the message where and when. */
  | { known: false; mentioned: true }
  /** Nothing says that the person asks about this source. */
  | { known: false; mentioned: false };

@Injectable()
export class WhereToLook {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly tasks: HumanTaskRepository,
    private readonly requests: RequestsRepository,
  ) {}

  async of(tx: Transaction, request: Request, source: string): Promise<Whereabouts> {
    const needs = this.registry.get(source).human?.needs;
    if (!needs) return { known: true, details: null };
    const before = await this.tasks.lastDetails(tx, request.id, source);
    if (before !== null) return { known: true, details: before };
    const scopes = (await this.requests.rights(tx, request.id)).flatMap(({ scope }) => scope ?? []);
    const said = scopes.find((scope) => speaksOf(scope, needs.mentioned));
    if (said !== undefined) return { known: true, details: said };
    const receipts = await this.requests.receipts(tx, request.id);
    const mentioned = receipts.some(({ subject, text }) => speaksOf(`${subject ?? ''} ${text}`, needs.mentioned));
    return { known: false, mentioned };
  }
}
