import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import type { Transaction } from '@habeas/platform/database';
import { FileStore } from '@habeas/platform/storage';
import { FanOut } from './fan-out';
import { SourceTaskRepository } from './source-task.repository';
import type { StepOrder } from './step-order';
import type { SourceStep } from './source-step.entity';

/** The sealed orders of steps, and the keys that they are made of. */
@Injectable()
export class StepOrders {
  constructor(
    private readonly files: FileStore,
    private readonly fanOut: FanOut,
    private readonly tasks: SourceTaskRepository,
  ) {}

  /** Keys with which a source is searched for this request: verified ones and those that verified searches found (I10). */
  async keysFor(tx: Transaction, requestId: string, source: string): Promise<SearchKey[]> {
    const keys = await this.tasks.keys(tx, requestId);
    return this.fanOut.usableKeys(source, keys).map(({ type, value }) => ({ type, value }));
  }

  async seal(tx: Transaction, keyId: string, order: StepOrder): Promise<string> {
    const staged = await this.files.write(keyId, Buffer.from(JSON.stringify(order)), tx);
    return this.files.keep(tx, staged, 'step-order');
  }

  /** @throws FileUnreadable when the request's key was destroyed */
  async open({ orderFileId }: Pick<SourceStep, 'orderFileId'>, tx?: Transaction): Promise<StepOrder> {
    return JSON.parse(await text(await this.files.open(orderFileId, tx))) as StepOrder;
  }
}
