import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { PackageRepository } from '@habeas/casework/delivery';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import {
  type Decision,
  type PortabilityView,
  type RequestedRight,
  RequestsRepository,
} from '@habeas/casework/requests';
import { TransferDesk, TransferReceivers } from '@habeas/casework/rights/portability';
import { SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';
import { packageView } from './request-parts';

/** What the desk shows of a portability request, in the language of the screen. */
@Injectable()
export class PortabilityPage {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly packages: PackageRepository,
    private readonly sources: SourceTasks,
    private readonly transfers: TransferDesk,
    private readonly receivers: TransferReceivers,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null where portability was not asked. */
  async view(
    tx: Transaction,
    rights: readonly RequestedRight[],
    names: ReadonlyMap<string, string>,
    language: Language,
  ): Promise<PortabilityView | null> {
    const right = rights.find((one) => one.right === 'portability');
    if (!right) return null;
    const latest = await this.packages.latest(tx, right.requestId, 'portability');
    const decisions = await this.requests.decisions(tx, right.id);
    return {
      package: latest && (await packageView(tx, latest, this.packages, names)),
      questions: this.questions(decisions, language),
      transfer: await this.transfers.view(tx, right.requestId, language, names),
      receivers: this.receivers.all(language),
    };
  }

  private questions(decisions: readonly Decision[], language: Language): PortabilityView['questions'] {
    const questions = new Map<string, PortabilityView['questions'][number]>();
    for (const row of decisions.filter(({ outcome }) => outcome === 'needs-person')) {
      const key = JSON.stringify([row.activity, row.question]);
      const asked = questions.get(key) ?? {
        decisionId: row.id,
        activityTitle: this.pack.activities.find((one) => one.key === row.activity)?.title[language] ?? row.activity,
        text: row.question ?? '',
        places: [],
      };
      questions.set(key, { ...asked, places: [...asked.places, this.place(row, language)] });
    }
    return [...questions.values()];
  }

  private place({ source, category }: Decision, language: Language): string {
    const label = this.pack.categories.find(({ key }) => key === category)?.label[language] ?? category;
    return source === null ? label : `${label} – ${this.sources.title(source, language)}`;
  }
}
