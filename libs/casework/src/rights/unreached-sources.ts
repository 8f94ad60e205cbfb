import { Inject, Injectable } from '@nestjs/common';
import type { Dataset, SourceCount } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { RequestedRight } from '../requests';
import { Findings, SourceRegistry } from '../sources';
import { activityKeys } from './held-data';
import { type Unreached, whyUnreached } from './unreached';

/** The sources of which a right did not see everything: an answer names each of them (GDPR Art. 12(4)). */
@Injectable()
export class UnreachedSources {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** By key of the source; reasons and what would have to be said in the language. */
  async of(tx: Transaction, { id, generation }: RequestedRight, language: Language): Promise<Unreached[]> {
    const answers = await this.findings.counts(tx, id, generation);
    return answers.flatMap(({ task, count }): Unreached[] => {
      const why = whyUnreached(task, this.pack.exemptions, language);
      if (why.notSearched === undefined && (why.declined ?? []).length === 0) return [];
      return [{ source: task.source, collections: this.unseen(task.source, count), ...why }];
    });
  }

  /** Those of which it did not see something that stands under an activity. */
  under(activity: string, sources: readonly Unreached[]): Unreached[] {
    return sources.filter(({ source, collections = [] }) =>
      this.datasetOf(source)?.collections.some(
        (one) =>
          (collections.length === 0 || collections.includes(one.name)) &&
          activityKeys(this.pack, one.activities).includes(activity),
      ),
    );
  }

  /** What a source that answered in part left out; none where nothing tells. */
  private unseen(source: string, count: SourceCount | null): string[] {
    if (!count) return [];
    const seen = new Set(count.collections.map(({ collection }) => collection));
    return (this.datasetOf(source)?.collections ?? []).map(({ name }) => name).filter((name) => !seen.has(name));
  }

  private datasetOf(source: string): Dataset | undefined {
    return this.registry.all.find(({ key }) => key === source)?.dataset;
  }
}
