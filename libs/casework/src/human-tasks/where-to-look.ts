import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { speaksOf } from '../register';
import { type Request, RequestsRepository } from '../requests';
import { SourceRegistry } from '../sources';
import { HumanTaskRepository } from './human-task.repository';
import { namesDay, whatIsSaid } from './what-is-said';

/** What is known of where to look in a source that cannot be searched without it. */
export type Whereabouts =
  /** The source needs nothing, or these are the words of the person. */
  | { known: true; details: string | null }
  /** The person speaks of the source, in the words `said`; a colleague must take from the message where and when. */
  | { known: false; mentioned: true; said: string }
  /** Nothing says that the person asks about this source; `placed`: but these words name a place that it covers, and a day. */
  | { known: false; mentioned: false; placed: string | null };

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
    const texts = receipts.map(({ subject, text }) => `${subject ?? ''}\n${text}`);
    const speaking = texts.find((text) => speaksOf(text, needs.mentioned));
    if (speaking !== undefined)
      return { known: false, mentioned: true, said: whatIsSaid(speaking, [...needs.mentioned, ...needs.places]) };
    const placed = texts.find((text) => speaksOf(text, needs.places) && namesDay(text));
    return { known: false, mentioned: false, placed: placed === undefined ? null : whatIsSaid(placed, needs.places) };
  }
}
