import { Inject, Injectable } from '@nestjs/common';
import type { HumanOperation, ResponsiblePerson } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { type RegisteredSource, SourceRegistry } from '../sources';
import type { HumanTask } from './human-task.entity';
import type { HumanTaskOperation } from './human-task-view';

/** Who is asked, in which part. */
export type Asked = Pick<HumanTask, 'askedRole' | 'askedName' | 'askedEmail' | 'askedLanguage'>;

/** What a human source must offer for a task: to let go of a preservation or a restriction is part of it. */
const OFFERED_AS: Readonly<Record<HumanTaskOperation, HumanOperation>> = {
  export: 'export',
  count: 'count',
  preserve: 'preserve',
  release: 'preserve',
  restrict: 'restrict',
  lift: 'restrict',
  rectify: 'rectify',
  suppress: 'suppress',
  erase: 'erase',
  verify: 'verify',
};

/** Whom to ask about a source: its owner, then the deputy, then the data protection officer. */
@Injectable()
export class TaskPeople {
  constructor(
    private readonly registry: SourceRegistry,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** The owner, where the source has one who does this; else the officer. */
  first(source: string, operation: HumanTaskOperation): Asked {
    const { owner, human } = this.source(source) ?? { owner: null, human: null };
    const does = !human || human.operations.has(OFFERED_AS[operation]);
    return owner && does ? asked('owner', owner) : this.officer();
  }

  /** Who is asked when the owner is silent; null where nobody stands between the owner and the officer. */
  deputy(source: string): Asked | null {
    const deputy = this.source(source)?.owner?.deputy;
    return deputy ? asked('deputy', deputy) : null;
  }

  officer(): Asked {
    const { dataProtectionOfficer, defaultLanguage } = this.pack.controller;
    const { name, email } = dataProtectionOfficer;
    return {
      askedRole: 'officer',
      askedName: name[defaultLanguage],
      askedEmail: email,
      askedLanguage: defaultLanguage,
    };
  }

  delegate(email: string, language: Language): Asked {
    return { askedRole: 'delegate', askedName: email, askedEmail: email, askedLanguage: language };
  }

  /** Whether a task may be handed to this address. */
  mayReceive(email: string): boolean {
    const [, domain = ''] = /^[^\s@<>,;"]+@([^\s@<>,;"]+)$/.exec(email) ?? [];
    return this.pack.policy.tasks.delegateDomains.includes(domain.toLowerCase());
  }

  private source(key: string): RegisteredSource | undefined {
    return this.registry.all.find((source) => source.key === key);
  }
}

function asked(askedRole: 'owner' | 'deputy', { name, email, language }: ResponsiblePerson): Asked {
  return { askedRole, askedName: name[language], askedEmail: email, askedLanguage: language };
}
