import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  type CollectionCount,
  type Connector,
  type EffectEvidence,
  type MarkCount,
  type MarkOrder,
  SourceError,
} from '@habeas/connectors';
import { KillSwitchRepository } from './kill-switch.repository';
import { SourceRegistry } from './source-registry';
import { rereadField } from './reread-field';
import type { RereadResult, SourceStep } from './source-step.entity';
import type { MarkEffect, StepOrder } from './step-order';

/** The emergency stop is pressed at most this long before a source that is being told something hears of it. */
const LOOK_EVERY_MS = 2_000;
/** A connector that does not listen is left alone after this: what it still does is recognised by the effect's id. */
const GRACE_MS = 3_000;

/** The kill switch was set while the source was being told. Whether it did it is not known; the next run learns it. */
export class StoppedBySwitch extends Error {
  constructor(source: string) {
    super(`${source}: stopped by the kill switch`);
    this.name = 'StoppedBySwitch';
  }
}

/** Which step, at which source. */
type ToldStep = Pick<SourceStep, 'id' | 'source'>;

/** What a source answered to a step. */
export type StepAnswer =
  { evidence: EffectEvidence } | { counted: CollectionCount[] } | { reread: RereadResult } | { marks: MarkCount[] };

/** Tells one source what a step says, outside any transaction, and stops when the kill switch is set meanwhile. */
@Injectable()
export class TellSource {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly switches: KillSwitchRepository,
  ) {}

  /** @throws SourceError, StoppedBySwitch */
  async tell(step: ToldStep, order: StepOrder, signal: AbortSignal): Promise<StepAnswer> {
    const stop = new AbortController();
    const over = new AbortController();
    const telling = call(this.registry.get(step.source).connector, step, order, AbortSignal.any([signal, stop.signal]));
    telling.catch(() => undefined); // when it is left alone, nobody else hears of its end
    try {
      return await Promise.race([telling, this.watch(step.source, stop, over.signal)]);
    } catch (error) {
      throw stop.signal.aborted ? new StoppedBySwitch(step.source) : error;
    } finally {
      over.abort();
    }
  }

  /** Never resolves while the switch is not set. A switch that cannot be read counts as set: nothing is done unwatched. */
  private async watch(source: string, stop: AbortController, over: AbortSignal): Promise<never> {
    try {
      while (!(await this.switches.isOffNow(source).catch(() => true))) {
        await wait(LOOK_EVERY_MS, undefined, { signal: over });
      }
      stop.abort();
      await wait(GRACE_MS, undefined, { signal: over });
    } catch {
      // over: the answer has come
    }
    throw new StoppedBySwitch(source);
  }
}

/** @throws SourceError `unsupported` when the connector lacks what the step needs */
async function call(connector: Connector, step: ToldStep, told: StepOrder, signal: AbortSignal): Promise<StepAnswer> {
  const effectId = step.id;
  const { keys } = told;
  switch (told.operation) {
    case 'erase':
      if (connector.erase) return { evidence: await connector.erase(keys, { ...told.order, effectId }, { signal }) };
      break;
    case 'verify':
      if (connector.verify) return { counted: await connector.verify(keys, told.reach, { signal }) };
      break;
    case 'preserve':
    case 'release':
      if (connector.preserve)
        return { evidence: await connector.preserve(keys, { ...told.order, effectId }, { signal }) };
      break;
    case 'restrict':
    case 'lift':
      if (connector.restrict)
        return { evidence: await connector.restrict(keys, { ...told.order, effectId }, { signal }) };
      break;
    case 'rectify':
      if (connector.rectify)
        return { evidence: await connector.rectify(keys, { ...told.order, effectId }, { signal }) };
      break;
    case 'reread':
      return { reread: await rereadField(connector, keys, told.field, signal) };
    case 'recheck':
      if (connector.marks) return { marks: await connector.marks(keys, markOf(told.effect), { signal }) };
      break;
    case 'suppress':
      if (connector.suppress)
        return { evidence: await connector.suppress(keys, { ...told.order, effectId }, { signal }) };
      break;
  }
  throw new SourceError(step.source, 'unsupported', `this source cannot ${told.operation}`);
}

const markOf = (effect: MarkEffect): MarkOrder =>
  effect.operation === 'suppress' ? { suppression: effect.order } : { restriction: effect.order };
