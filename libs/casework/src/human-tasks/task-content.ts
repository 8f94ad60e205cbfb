import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { IdentityRepository } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { Request } from '../requests';
import {
  PersonSteps,
  PersonTasks,
  type RegisteredSource,
  SourceRegistry,
  type SourceStep,
  SourceTasks,
  type StepOrder,
} from '../sources';
import { exemptionsFor } from './exemptions-for';
import type { HumanTask } from './human-task.entity';
import type { TaskCollection, TaskPage } from './human-task-view';

type Content = Omit<TaskPage, 'state' | 'mayDelegate'>;

/** What a task tells whoever does it: no more than this source needs for it. */
@Injectable()
export class TaskContent {
  constructor(
    private readonly registry: SourceRegistry,
    private readonly sourceTasks: SourceTasks,
    private readonly personTasks: PersonTasks,
    private readonly personSteps: PersonSteps,
    private readonly identity: IdentityRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Keys of the reasons that whoever answers may choose. */
  grounds({ operation }: Pick<HumanTask, 'operation'>): string[] {
    return exemptionsFor(this.pack.exemptions, operation).map(({ key }) => key);
  }

  /** The collections that an answer must speak of; the step's own where it names some. */
  async collections(tx: Transaction, task: HumanTask, language: Language): Promise<TaskCollection[]> {
    const told = await this.told(tx, task);
    return collectionsOf(this.registry.get(task.source), told?.order ?? null, language);
  }

  async of(tx: Transaction, request: Request, task: HumanTask, language: Language): Promise<Content> {
    const source = this.registry.get(task.source);
    const told = await this.told(tx, task);
    const isBeforeIdentity = told?.step.requestedRightId === null;
    const shown = isBeforeIdentity ? [] : (told?.order.keys ?? (await this.personTasks.keys(tx, task)));
    const showsName = source.human?.showsName === true && !isBeforeIdentity;
    return {
      reference: request.reference,
      brand: request.brand,
      language,
      system: this.sourceTasks.title(task.source, language),
      operation: task.operation,
      dueOn: task.dueOn,
      identifiers: shown.filter(({ type }) => source.accepts.has(type)),
      personName: showsName ? await this.nameOf(tx, request.id) : null,
      details: task.details,
      instructions: source.human?.instructions[language] ?? null,
      collections: collectionsOf(source, told?.order ?? null, language),
      change: told ? changeOf(source, told.order, language) : null,
      exemptions: exemptionsFor(this.pack.exemptions, task.operation).map(({ key, text }) => ({
        key,
        text: text[language],
      })),
      uses: this.usesOf(told?.order.activities ?? [], language),
      until: told?.order.operation === 'preserve' ? told.order.order.until : null,
    };
  }

  private usesOf(keys: readonly string[], language: Language): string[] {
    return this.pack.activities.filter(({ key }) => keys.includes(key)).map(({ title }) => title[language]);
  }

  private async told(tx: Transaction, task: HumanTask): Promise<{ step: SourceStep; order: StepOrder } | null> {
    const step = task.sourceStepId === null ? null : await this.personSteps.waiting(tx, task.sourceStepId);
    return step && { step, order: await this.personSteps.order(tx, step) };
  }

  /** As a directory has it; never as the requester wrote it. */
  private async nameOf(tx: Transaction, requestId: string): Promise<string | null> {
    const candidates = await this.identity.candidates(tx, requestId);
    return candidates.find(({ chosen }) => chosen)?.displayName ?? null;
  }
}

function collectionsOf(source: RegisteredSource, order: StepOrder | null, language: Language): TaskCollection[] {
  const named = namedBy(order);
  return source.dataset.collections
    .filter(({ name }) => named === null || named.some(({ collection }) => collection === name))
    .map(({ name, label }) => {
      const told = named?.find(({ collection }) => collection === name);
      return { name, label: label[language], expected: told?.expected ?? null, keepFrom: told?.keepFrom ?? null };
    });
}

/** Collections that an order names; null where it is about all. */
function namedBy(
  order: StepOrder | null,
): { collection: string; expected?: number | null; keepFrom?: string | null }[] | null {
  switch (order?.operation) {
    case 'erase':
      return order.order.collections;
    case 'verify':
      return order.expected.map(({ collection, keepFrom }) => ({ collection, keepFrom }));
    case 'rectify':
      return [{ collection: order.order.collection }];
    case 'restrict':
    case 'lift':
      return order.order.collections.length > 0 ? order.order.collections.map((collection) => ({ collection })) : null;
    default:
      return null;
  }
}

function changeOf({ dataset }: RegisteredSource, order: StepOrder, language: Language): TaskPage['change'] {
  if (order.operation !== 'rectify') return null;
  const { collection, field, before, after } = order.order;
  const declared = dataset.collections
    .find(({ name }) => name === collection)
    ?.fields.find(({ name }) => name === field);
  return { field: declared?.label[language] ?? field, before, after, as: order.as };
}
