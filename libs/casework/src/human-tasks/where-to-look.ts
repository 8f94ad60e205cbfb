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
    const texts = await this.texts(tx, request, null);
    if (texts.some((text) => speaksOf(text, needs.mentioned))) {
      const telling = texts.filter((text) => isTelling(text, needs));
      const said = whatIsSaid(telling.join('\n'), [...needs.mentioned, ...needs.places]);
      return { known: false, mentioned: true, said };
    }
    const placed = texts.filter((text) => isTelling(text, needs));
    return {
      ...{ known: false, mentioned: false },
      placed: placed.length === 0 ? null : whatIsSaid(placed.join('\n'), needs.places),
    };
  }

  /** Where and when to look by the messages that came after an instant; null where they say nothing of the source. */
  async saidSince(tx: Transaction, request: Request, source: string, since: Date): Promise<string | null> {
    const needs = this.registry.get(source).human?.needs;
    const telling = needs ? (await this.texts(tx, request, since)).filter((text) => isTelling(text, needs)) : [];
    return needs && telling.length > 0 ? whatIsSaid(telling.join('\n'), [...needs.mentioned, ...needs.places]) : null;
  }

  /** The newest first: what is said last is cut last. */
  private async texts(tx: Transaction, { id }: Request, since: Date | null): Promise<string[]> {
    const receipts = await this.requests.receipts(tx, id);
    const later = receipts.filter(({ receivedAt }) => since === null || receivedAt > since);
    return later.map(({ subject, text }) => `${subject ?? ''}\n${text}`).reverse();
  }
}

function isTelling(text: string, { mentioned, places }: { mentioned: string[]; places: string[] }): boolean {
  return speaksOf(text, mentioned) || (speaksOf(text, places) && namesDay(text));
}
