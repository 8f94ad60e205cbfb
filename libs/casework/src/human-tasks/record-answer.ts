import { Inject, Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { LinkDoor, type OutsideLink } from '../outside-links';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { Request } from '../requests';
import { PersonSteps, PersonTasks } from '../sources';
import { AskStep } from './ask-step';
import type { HumanTask } from './human-task.entity';
import { HumanTasks } from './human-tasks';
import type { CollectionAnswer } from './task-answer';
import { TaskFindings } from './task-findings';

/** Whoever answers: by a link, or a colleague in the owner's stead. */
export interface Answering {
  actor: AuditActor;
  /** The part, or the id of the account. */
  answeredBy: string;
  holder: OutsideLink | null;
  note: string;
}

/** Takes an answer to a question: what it says becomes a finding or evidence, and the question is closed. */
@Injectable()
export class RecordAnswer {
  constructor(
    private readonly humanTasks: HumanTasks,
    private readonly personTasks: PersonTasks,
    private readonly personSteps: PersonSteps,
    private readonly findings: TaskFindings,
    private readonly askStep: AskStep,
    private readonly door: LinkDoor,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Who is behind a link, in the audit: in which part, and a keyed hash of the address. */
  byLink(holder: OutsideLink, note: string): Answering {
    const actor: AuditActor = { kind: 'outsider', id: this.door.personOf(holder) };
    return { actor, answeredBy: holder.role, holder, note };
  }

  /** Answers whether the next question is asked at once; null when nothing waited for the answer any more. */
  async record(
    tx: Transaction,
    request: Request,
    task: HumanTask,
    answers: readonly CollectionAnswer[],
    by: Answering,
  ): Promise<{ goesOn: boolean } | null> {
    const taken = task.sourceTaskId
      ? await this.ofTask(tx, request, task, task.sourceTaskId, answers, by)
      : await this.ofStep(tx, request, task, task.sourceStepId ?? '', answers, by);
    if (!taken) return null;
    const outcome = outcomeOf(answers);
    const note = [by.note, ...groundsOf(answers).map((key) => this.sentence(key, task)), wordsOf(answers)]
      .filter(Boolean)
      .join('\n');
    await this.humanTasks.close(
      tx,
      task,
      { state: 'answered', note: note || null, outcome, answeredBy: by.answeredBy },
      by.actor,
    );
    return taken;
  }

  private sentence(key: string, { askedLanguage }: HumanTask): string {
    return this.pack.exemptions.find((one) => one.key === key)?.text[askedLanguage] ?? key;
  }

  private async ofTask(
    tx: Transaction,
    { keyId }: Request,
    { operation }: HumanTask,
    sourceTaskId: string,
    answers: readonly CollectionAnswer[],
    { actor }: Answering,
  ): Promise<{ goesOn: boolean } | null> {
    const isRefused = answers.length > 0 && answers.every(({ outcome }) => outcome === 'exempt');
    const findings = isRefused ? [] : await this.findings.of(tx, keyId, operation, answers);
    const reasons = { exemptReason: null, exemptGrounds: groundsOf(answers), exemptWords: wordsOf(answers) || null };
    const answer = { findings, ...reasons, notSearched: false };
    const taken = await this.personTasks.answered(tx, sourceTaskId, answer, actor);
    return taken ? { goesOn: false } : null;
  }

  private async ofStep(
    tx: Transaction,
    request: Request,
    task: HumanTask,
    stepId: string,
    answers: readonly CollectionAnswer[],
    { holder }: Answering,
  ): Promise<{ goesOn: boolean } | null> {
    const step = await this.personSteps.waiting(tx, stepId);
    if (!step) return null;
    if (answers.some(({ outcome }) => outcome === 'exempt')) {
      await this.personSteps.refused(tx, stepId, 'owner-declined');
      return { goesOn: false };
    }
    const counts = answers.map(({ collection, outcome, records, remaining }) => ({
      collection,
      affected: outcome === 'done' && task.operation !== 'verify' ? records : 0,
      remaining: outcome === 'done' ? remaining : 0,
    }));
    if (!(await this.personSteps.answered(tx, step, counts))) return null;
    return { goesOn: holder !== null && (await this.askStep.askAtOnce(tx, request, step, task, holder)) };
  }
}

function outcomeOf(answers: readonly CollectionAnswer[]): HumanTask['outcome'] {
  if (answers.some(({ outcome }) => outcome === 'done')) return 'done';
  return answers.some(({ outcome }) => outcome === 'exempt') ? 'declined' : 'nothing';
}

/** Reasons of the pack that were chosen for what is not given or done. */
function groundsOf(answers: readonly CollectionAnswer[]): string[] {
  return [...new Set(answers.flatMap(({ outcome, ground }) => (outcome === 'exempt' ? (ground ?? []) : [])))];
}

/** Reasons in whoever's own words, where none was chosen. */
function wordsOf(answers: readonly CollectionAnswer[]): string {
  const own = answers.filter(({ outcome, ground }) => outcome === 'exempt' && ground === null);
  return [...new Set(own.map(({ text }) => text.trim()))].join(' ');
}
