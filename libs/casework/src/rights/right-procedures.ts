import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Right, RIGHTS } from '@habeas/domain';
import { type RightProcedure, rightFulfilledBy } from './right-procedure';

/** Finds every right's procedure at boot. */
@Injectable()
export class RightProcedures implements OnModuleInit {
  private readonly byRight = new Map<Right, RightProcedure>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming the rights that have no procedure, or two */
  onModuleInit(): void {
    const twice: Right[] = [];
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const right = typeof metatype === 'function' ? rightFulfilledBy(metatype) : undefined;
      if (!right || !instance) continue;
      if (this.byRight.has(right)) twice.push(right);
      this.byRight.set(right, instance as RightProcedure);
    }
    const missing = RIGHTS.filter((right) => !this.byRight.has(right));
    if (missing.length > 0) throw new Error(`No procedure fulfils: ${missing.join(', ')}`);
    if (twice.length > 0) throw new Error(`More than one procedure fulfils: ${twice.join(', ')}`);
  }

  of(right: Right): RightProcedure {
    const procedure = this.byRight.get(right);
    if (!procedure) throw new RangeError(`No procedure fulfils ${right}`);
    return procedure;
  }
}
