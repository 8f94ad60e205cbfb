import { Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import type { AuditActor, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { FanOut } from './fan-out';
import type { Finding } from './finding.entity';
import { moveSourceTask } from './move-source-task';
import type { SourceTask } from './source-task.entity';
import { SourceTaskRepository } from './source-task.repository';

/** What a person answered for a source: what was found, or the reason why nothing is given. */
export interface PersonAnswer {
  findings: Omit<Finding, 'id' | 'sourceTaskId'>[];
  /** In the language of the person who asks, who reads it; for what was left out, also beside findings. */
  exemptReason: string | null;
  /** Keys of the pack's exemptions, whose sentences the person reads. */
  exemptGrounds: string[];
  /** A reason in the owner's own words: nothing leaves before the office has written it for the person. */
  exemptWords: string | null;
  /** Nothing was searched; `exemptReason` is what the person would have to say before. */
  notSearched: boolean;
}

/** The office must put the owner's words into a sentence for the person. */
export const REASON_WANTED = 'reason-wanted';
const NO_REASON = { exemptReason: null, exemptGrounds: [], exemptWords: null, notSearched: false };

/** The tasks that no program can answer: asked of a person, and unknown until that person has answered (I6). */
@Injectable()
export class PersonTasks {
  constructor(
    private readonly tasks: SourceTaskRepository,
    private readonly fanOut: FanOut,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The task, held, when it waits to be asked; null when it was asked or answered meanwhile. */
  async waiting(tx: Transaction, sourceTaskId: string): Promise<SourceTask | null> {
    const task = await this.tasks.lock(tx, sourceTaskId);
    return task?.state === 'queued' ? task : null;
  }

  find(tx: Transaction, sourceTaskId: string): Promise<SourceTask | null> {
    return this.tasks.find(tx, sourceTaskId);
  }

  /** Keys by which this source finds the person: verified ones, and those that verified searches found (I10). */
  async keys(tx: Transaction, { requestId, source }: Pick<SourceTask, 'requestId' | 'source'>): Promise<SearchKey[]> {
    const keys = this.fanOut.usableKeys(source, await this.tasks.keys(tx, requestId));
    return keys.map(({ type, value }) => ({ type, value }));
  }

  /** From now on somebody has the question. */
  async asked(tx: Transaction, task: SourceTask): Promise<void> {
    moveSourceTask(task, 'running', { attempts: task.attempts + 1, lastTryAt: this.clock.now(), errorCode: null });
    await this.tasks.save(tx, task);
    await this.note(tx, task, 'source-task.started', { kind: 'system' });
  }

  /** Nobody can be asked without a colleague's help; `code` says what for. */
  async needsColleague(tx: Transaction, sourceTaskId: string, code: string, actor: AuditActor): Promise<void> {
    const task = await this.tasks.lock(tx, sourceTaskId);
    if (!task || !['queued', 'running'].includes(task.state)) return;
    moveSourceTask(task, 'stuck', { errorCode: code });
    await this.tasks.save(tx, task);
    await this.fanOut.reconsider(tx, task);
    await this.note(tx, task, 'source-task.stuck', actor);
  }

  /** A colleague has the question asked (again), also of a source that had been left out. */
  async askAgain(tx: Transaction, requestId: string, sourceTaskId: string, actor: AuditActor): Promise<boolean> {
    const task = await this.tasks.lock(tx, sourceTaskId);
    if (task?.requestId !== requestId || !['stuck', 'exempt', 'found', 'nothing'].includes(task.state)) return false;
    moveSourceTask(task, 'queued', { ...NO_REASON, nextTryAt: null });
    await this.tasks.save(tx, task);
    await this.note(tx, task, 'source-task.retried', actor);
    return true;
  }

  /** The answer, whole and once. False when the task does not wait for one (any more). */
  async answered(tx: Transaction, sourceTaskId: string, answer: PersonAnswer, actor: AuditActor): Promise<boolean> {
    const task = await this.tasks.lock(tx, sourceTaskId);
    if (!task || !['queued', 'running'].includes(task.state)) return false;
    const { findings, ...reasons } = answer;
    await this.tasks.replaceFindings(
      tx,
      task.id,
      findings.map((finding) => ({ ...finding, sourceTaskId: task.id })),
    );
    const records = findings.reduce((sum, finding) => sum + finding.records, 0);
    const files = findings.filter(({ kind }) => kind === 'file').length;
    const state = reasons.exemptWords === null ? answeredAs(records, reasons) : 'stuck';
    const finishedAt = this.clock.now();
    if (task.state === 'queued') moveSourceTask(task, 'running');
    moveSourceTask(task, state, {
      ...{ records, files, ...reasons, finishedAt },
      keysUsed: await this.keysUsed(tx, task),
      errorCode: state === 'stuck' ? REASON_WANTED : null,
    });
    await this.tasks.save(tx, task);
    await this.fanOut.reconsider(tx, task);
    await this.note(tx, task, `source-task.${state}`, actor);
    return true;
  }

  private async keysUsed(tx: Transaction, { requestId, source }: SourceTask): Promise<number> {
    const usable = this.fanOut.usableKeys(source, await this.tasks.keys(tx, requestId));
    return usable.filter(({ foundIn }) => foundIn !== source).length;
  }

  private async note(tx: Transaction, task: SourceTask, event: AuditEvent, actor: AuditActor): Promise<void> {
    const { source, operation, attempts, records, files, errorCode } = task;
    const details = { source, operation, by: 'person', attempt: attempts, records, files };
    await this.audit.append(tx, {
      event,
      actor,
      requestId: task.requestId,
      details: errorCode === null ? details : { ...details, error: errorCode },
    });
  }
}

function answeredAs(records: number, { exemptReason, exemptGrounds }: Omit<PersonAnswer, 'findings'>) {
  if (records > 0) return 'found';
  return exemptReason === null && exemptGrounds.length === 0 ? 'nothing' : 'exempt';
}
