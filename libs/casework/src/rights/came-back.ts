import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { Notices } from '../notices';
import { askedChoices, CONTROLLER_PACK, type ControllerPack } from '../register';
import { type Request, type RequestedRight, RequestsRepository } from '../requests';
import { MarkSteps, type SourceStep } from '../sources';

const AFTER_A_WEEK = 2;

/** What was stopped and stands again a week later: a feed has brought it back, and somebody upstream has not heard of it. */
@Injectable()
export class CameBack {
  constructor(
    private readonly notices: Notices,
    private readonly marks: MarkSteps,
    private readonly requests: RequestsRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Stops it again, tells everybody to whom the data goes once more, since otherwise the next feed undoes it again, and lets a colleague
   * know. False where the look is none of a choice that a feed can undo.
   */
  async stopAgain(tx: Transaction, request: Request, right: RequestedRight, look: SourceStep): Promise<boolean> {
    const activities = this.fed(right);
    if (look.round < AFTER_A_WEEK || activities.length === 0) return false;
    if (!(await this.marks.orderAgain(tx, request.id, look.id, { kind: 'system' }))) return false;
    const kind = right.right === 'objection' ? 'objection' : 'withdrawal';
    await this.notices.plan(tx, request, right, { kind, activities, subject: `came-back/${look.part}` });
    request.needsPersonBecause = 'came-back';
    await this.requests.save(tx, request);
    return true;
  }

  /** Keys of the activities whose stop a feed can undo. */
  private fed({ right, asked }: RequestedRight): string[] {
    const chosen = askedChoices(this.pack, right, asked?.choices ?? null);
    return [...new Set(chosen.filter(({ choice }) => choice.comesBack).flatMap(({ choice }) => choice.activities))];
  }
}
