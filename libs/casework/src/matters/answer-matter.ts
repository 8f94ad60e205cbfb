import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { Refused, type Request } from '../requests';
import { EndMatter, saidOf } from './end-matter';

/** What a colleague adds to the standard paragraph. */
export interface MatterAnswer {
  /** In the person's language; empty where the paragraph says it all. */
  words: string;
  /** False: the person was told in another way, or nobody is to be written to. */
  byLetter: boolean;
}

/** Matters whose standard paragraph says that a colleague answers: that answer must be there. */
const NEEDS_WORDS: ReadonlySet<string> = new Set(['person', 'office']);

/** Answers what is no right: with the pack's paragraph, whom to turn to, and what a colleague adds. */
@Injectable()
export class AnswerMatter {
  constructor(
    private readonly ends: EndMatter,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, or Refused `matter-ended`, `matter-needs-words`, `matter-to-hand-over`, `no-address` */
  async answer(tx: Transaction, request: Request, matterId: string, given: MatterAnswer, actor: AuditActor) {
    const { row, matter } = await this.ends.open(tx, request, matterId);
    if (matter.handling === 'hand-over') throw new Refused('matter-to-hand-over');
    const words = given.words.trim() || null;
    if (given.byLetter) {
      if (words === null && NEEDS_WORDS.has(matter.handling)) throw new Refused('matter-needs-words');
      await this.ends.write(tx, request, row, { ...saidOf(matter, request.language), words }, actor);
    }
    const details = { matter: matter.key, byLetter: given.byLetter, due: row.due };
    await this.audit.append(tx, { event: 'matter.answered', actor, requestId: request.id, details });
    await this.ends.end(tx, request, row, 'answered', actor);
  }
}
