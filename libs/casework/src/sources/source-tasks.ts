import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { FanOut } from './fan-out';
import { moveSourceTask } from './move-source-task';
import { REASON_WANTED } from './person-tasks';
import { SourceRegistry } from './source-registry';
import type { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

/** What a colleague may do with one source's task. */
@Injectable()
export class SourceTasks {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly tasks: SourceTaskRepository,
    private readonly fanOut: FanOut,
    private readonly audit: Audit,
  ) {}

  /** The title of a source in a person's language; its key where the pack no longer has it. */
  title(source: string, language: Language): string {
    const registered = this.registry.all.find(({ key }) => key === source);
    return registered?.dataset.title[language] ?? source;
  }

  /** Asks a failing source again, now. Answers false when it is not failing. */
  async retry(tx: Transaction, requestId: string, taskId: string, actor: AuditActor): Promise<boolean> {
    const task = await this.held(tx, requestId, taskId);
    if (!task || !['stuck', 'error'].includes(task.state)) return false;
    moveSourceTask(task, 'queued', { nextTryAt: null });
    await this.tasks.save(tx, task);
    await this.fanOut.enqueue(tx, task);
    const details = { source: task.source };
    await this.audit.append(tx, { event: 'source-task.retried', actor, requestId, details });
    return true;
  }

  /**
   * Takes a source out of the answer, for a stated reason that the person is told; or states it for what an owner left out beside what
   * they gave. Answers false when it has answered.
   */
  async exempt(
    tx: Transaction,
    requestId: string,
    taskId: string,
    reason: string,
    actor: AuditActor,
  ): Promise<boolean> {
    const task = await this.held(tx, requestId, taskId);
    if (!task || !['stuck', 'error', 'waiting-for-keys'].includes(task.state)) return false;
    const isPart = task.errorCode === REASON_WANTED && task.records > 0;
    const told = { exemptReason: reason, nextTryAt: null, errorCode: null };
    moveSourceTask(task, isPart ? 'found' : 'exempt', told);
    await this.tasks.save(tx, task);
    await this.fanOut.reconsider(tx, task);
    const details = { source: task.source };
    await this.audit.append(tx, { event: 'source-task.exempt', actor, requestId, details });
    return true;
  }

  private async held(tx: Transaction, requestId: string, taskId: string): Promise<SourceTask | null> {
    const task = await this.tasks.lock(tx, taskId);
    return task?.requestId === requestId ? task : null;
  }
}
