import { Injectable } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { MARKS } from './mark-standing';
import { MarkSteps } from './mark-steps';
import { RereadSteps } from './reread-steps';
import type { SourceStep, StepEvidence } from './source-step.entity';
import type { MarkEffect, StepOrder } from './step-order';
import { StepRuns } from './step-runs';
import type { StepAnswer } from './tell-source';
import { VerificationSteps } from './verification-steps';

/** Ends a step: null when it did not wait for this answer (any more). */
type Record = (evidence: StepEvidence) => Promise<SourceStep | null>;

/** Writes down what was answered to a step, by a program or by a person, with everything that follows from it. */
@Injectable()
export class StepAnswers {
  constructor(
    private readonly runs: StepRuns,
    private readonly verifications: VerificationSteps,
    private readonly rereads: RereadSteps,
    private readonly marks: MarkSteps,
  ) {}

  /** Answers the step as it ended; null when this answer came too late. */
  async write(
    tx: Transaction,
    step: SourceStep,
    order: StepOrder,
    answer: StepAnswer,
    record: Record,
  ): Promise<SourceStep | null> {
    if ('counted' in answer) {
      if (order.operation !== 'verify') return null;
      const done = await record(await this.verifications.judge(tx, step, order, answer.counted));
      if (!done) return null;
      await this.runs.close(tx, done);
      await this.verifications.note(tx, done);
      return done;
    }
    if ('reread' in answer) {
      if (order.operation !== 'reread') return null;
      const done = await record(this.rereads.evidence(answer.reread));
      if (!done) return null;
      await this.runs.close(tx, done);
      await this.rereads.note(tx, done);
      return done;
    }
    if ('marks' in answer) {
      if (order.operation !== 'recheck') return null;
      const done = await record(await this.marks.judge(tx, step, order, answer.marks));
      if (!done) return null;
      await this.runs.close(tx, done);
      await this.marks.note(tx, done);
      return done;
    }
    const { at, repeated } = answer.evidence;
    const collections = answer.evidence.collections.map(({ collection, affected, remaining }) => ({
      collection,
      affected,
      remaining,
    }));
    const done = await record({ at, repeated, collections });
    if (!done) return null;
    if (order.operation === 'erase') await this.verifications.follow(tx, done, order);
    if (order.operation === 'rectify') await this.rereads.follow(tx, done, order);
    if (isMark(order)) await this.marks.follow(tx, done, order);
    await this.runs.close(tx, done);
    return done;
  }
}

function isMark(order: StepOrder): order is StepOrder & MarkEffect {
  return MARKS.some((operation) => operation === order.operation);
}
