import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { OthersGroupView, RequestedRight } from '@habeas/casework/requests';
import { type OthersReview, ReviewOthers } from '@habeas/casework/rights/access';
import { SourceRegistry, SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';

/** What of an access answer may speak of others, as the desk shows it. */
@Injectable()
export class OthersPage {
  constructor(
    private readonly review: ReviewOthers,
    private readonly registry: SourceRegistry,
    private readonly sourceTasks: SourceTasks,
  ) {}

  async view(
    tx: Transaction,
    rights: readonly RequestedRight[],
    language: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<OthersGroupView[]> {
    const right = rights.find((one) => one.right === 'access');
    const groups = right ? await this.review.of(tx, right) : [];
    return groups.map((group) => this.group(group, language, names));
  }

  private group(group: OthersReview, language: Language, names: ReadonlyMap<string, string>): OthersGroupView {
    const { id, source, kind, records, seen, outcome, ground, decidedBy, decidedAt } = group;
    const { collections } = this.registry.get(source).dataset;
    const collection = collections.find(({ name }) => name === group.collection);
    const field = collection?.fields.find(({ name }) => name === group.field);
    return {
      ...{ id, kind, records, seen, outcome, ground },
      source: this.sourceTasks.title(source, language),
      collection: collection?.label[language] ?? group.collection,
      field: field?.label[language] ?? group.field,
      decidedBy: decidedBy ? (names.get(decidedBy) ?? '') : null,
      decidedAt: decidedAt?.toISOString() ?? null,
    };
  }
}
