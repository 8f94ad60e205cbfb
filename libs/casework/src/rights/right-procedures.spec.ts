import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { type Right, RIGHTS } from '@habeas/domain';
import { FulfilsRight, type RightProcedure } from './right-procedure';
import { RightProcedures } from './right-procedures';

function procedureFor(right: Right): new () => RightProcedure {
  @FulfilsRight(right)
  class Procedure implements RightProcedure {
    plan = () => Promise.resolve();
    collected = () => Promise.resolve();
  }
  return Procedure;
}

function boot(rights: readonly Right[]) {
  const providers = [RightProcedures, ...rights.map(procedureFor)];
  @Module({ imports: [DiscoveryModule], providers })
  class Rights {}
  return Test.createTestingModule({ imports: [Rights] })
    .compile()
    .then((module) => module.init());
}

describe('the procedures of the rights', () => {
  it('boot with exactly one for every right', async () => {
    const app = await boot(RIGHTS);
    expect(app.get(RightProcedures).of('access')).toBeDefined();
  });

  it('do not boot when a right has none, and say which', async () => {
    await expect(boot(RIGHTS.filter((right) => right !== 'erasure'))).rejects.toThrow('No procedure fulfils: erasure');
  });

  it('do not boot when a right has two, and say which', async () => {
    await expect(boot([...RIGHTS, 'access'])).rejects.toThrow('More than one procedure fulfils: access');
  });
});
