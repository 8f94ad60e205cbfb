import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import type { Request, RequestedRight } from '../requests';
import type { ExecutionPlan, SourceStep } from '../sources';

/** What every right fulfils: how it plans, and what it makes of the sources' answers. Its assurance is the domain's. */
export interface RightProcedure {
  /** Identity is settled, the right is `collecting`: plans what is asked of which source. */
  plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void>;
  /** Every source has answered: decides, and prepares what a colleague approves. May run again after a crash. */
  collected(requestedRightId: string, generation: number, run: JobRun): Promise<void>;
}

/** What a right fulfils beside that takes steps at the sources. */
export interface SteppedRight extends RightProcedure {
  /** A step of the right ended, or can go no further by itself. May be told more than once of the same. */
  stepEnded(tx: Transaction, request: Request, right: RequestedRight, step: SourceStep): Promise<void>;
}

/** What a right fulfils beside whose steps stand in a plan, and begin when it was approved and the time to undo is over. */
export interface ExecutedRight extends SteppedRight {
  /** Orders the steps of the plan, which is `executing` from now on; or answers at once where there is nothing to do. */
  execute(tx: Transaction, request: Request, right: RequestedRight, plan: ExecutionPlan): Promise<void>;
}

/** Whether a right takes steps at the sources. */
export function takesSteps(procedure: RightProcedure): procedure is SteppedRight {
  return 'stepEnded' in procedure;
}

/** Whether the steps of a right stand in a plan that is approved. */
export function isExecuted(procedure: RightProcedure): procedure is ExecutedRight {
  return takesSteps(procedure) && 'execute' in procedure;
}

const FULFILS = Symbol('fulfils-right');

/** Makes a class the one procedure of a right. Boot fails unless every right has exactly one. */
export function FulfilsRight(right: Right): ClassDecorator {
  return (target) => {
    Injectable()(target);
    Reflect.defineMetadata(FULFILS, right, target);
  };
}

export function rightFulfilledBy(target: object): Right | undefined {
  return Reflect.getMetadata(FULFILS, target) as Right | undefined;
}
