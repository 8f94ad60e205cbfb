import { Injectable } from '@nestjs/common';
import type { AuditActor, Language, Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { Refused, type Request, RequestsRepository, RequestStates } from '../requests';
import { NoteMove } from './note-move';
import { SettleIdentity } from './settle-identity';

/** What a colleague read where the machine read something else, or nothing. */
export interface Correction {
  language?: Language;
  brand?: string;
  rights?: Right[];
}

/** Puts a colleague's reading in the place of the machine's, and lets the request go on. */
@Injectable()
export class CorrectReading {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly settleIdentity: SettleIdentity,
    private readonly noteMove: NoteMove,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused once sources were asked: then a right is withdrawn or answered, not unread */
  async correct(tx: Transaction, request: Request, correction: Correction, account: string): Promise<void> {
    if (!(await this.mayBeRead(tx, request))) throw new Refused('already-begun');
    const actor: AuditActor = { kind: 'staff', id: account };
    const at = this.clock.now();
    Object.assign(request, {
      language: correction.language ?? request.language,
      brand: correction.brand ?? request.brand,
      correctedBy: account,
      correctedAt: at,
      // Which of several persons is meant is not read from the message: that stays a colleague's choice.
      needsPersonBecause: request.needsPersonBecause === 'subject-unclear' ? 'subject-unclear' : null,
      kind: 'request',
    });
    await this.requests.save(tx, request);
    await this.noteMove.note(tx, request);
    if (correction.rights) await this.replaceRights(tx, request, correction.rights, actor, at);
    const rights = await this.requests.rights(tx, request.id);
    for (const right of rights.filter(({ state }) => state === 'asked')) {
      await this.states.moveRight(tx, right, 'awaiting-identity', actor, at);
    }
    await this.audit.append(tx, {
      event: 'request.corrected',
      actor,
      requestId: request.id,
      details: { language: request.language, brand: request.brand, rights: (correction.rights ?? []).join(' ') },
    });
    if (rights.some(({ state }) => state === 'awaiting-identity')) {
      await this.states.moveRequest(tx, request, 'identity', actor, at);
      await this.settleIdentity.beginRights(tx, request, actor);
    }
  }

  /** A request that asks no right so far may turn out to ask one, whatever else it asks. */
  private async mayBeRead(tx: Transaction, { id, state }: Request): Promise<boolean> {
    if (state === 'to-read' || state === 'identity') return true;
    return state === 'in-progress' && (await this.requests.rights(tx, id)).length === 0;
  }

  private async replaceRights(tx: Transaction, request: Request, wanted: Right[], actor: AuditActor, at: Date) {
    const before = await this.requests.rights(tx, request.id);
    for (const right of before) {
      if (!wanted.includes(right.right)) await this.states.moveRight(tx, right, 'not-asked', actor, at);
    }
    for (const right of wanted.filter((one) => !before.some((known) => known.right === one))) {
      await this.requests.saveRight(tx, {
        requestId: request.id,
        right,
        scope: null,
        confidence: 1,
        because: 'corrected',
        state: 'asked',
        generation: 1,
        answeredAt: null,
      });
    }
  }
}
