import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Right } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import type { JobRun } from '@habeas/platform/queue';
import type { Request, RequestedRight } from '../requests';

/** What every right fulfils: how it plans, and what it makes of the sources' answers. Its assurance is the domain's. */
export interface RightProcedure {
  /** Identity is settled, the right is `collecting`: plans what is asked of which source. */
  plan(tx: Transaction, request: Request, right: RequestedRight): Promise<void>;
  /** Every source has answered: decides, and prepares what a colleague approves. May run again after a crash. */
  collected(requestedRightId: string, generation: number, run: JobRun): Promise<void>;
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
