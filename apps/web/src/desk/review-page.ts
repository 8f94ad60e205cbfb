import { Inject, Injectable } from '@nestjs/common';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { type RequestedRight, RequestsRepository, type ReviewView } from '@habeas/casework/requests';
import { DecisionReviewRepository } from '@habeas/casework/rights/automated-decision';
import { Findings, SourceRegistry } from '@habeas/casework/sources';
import { Accounts, may, type StaffAccount } from '@habeas/casework/staff';
import type { Transaction } from '@habeas/platform/database';

/** What the desk shows of the review of a computer's decision. */
@Injectable()
export class ReviewPage {
  constructor(
    private readonly requests: RequestsRepository,
    private readonly reviews: DecisionReviewRepository,
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly accounts: Accounts,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Null while the sources were not asked. */
  async view(
    tx: Transaction,
    rights: readonly RequestedRight[],
    { id: account, language }: StaffAccount,
  ): Promise<ReviewView | null> {
    const right = rights.find((one) => one.right === 'automated-decision');
    const review = right && (await this.reviews.find(tx, right));
    if (!right || !review) return null;
    const staff = await this.accounts.all(tx);
    const before = await this.reviews.decidedBefore(tx, right);
    const reviewer = staff.find(({ id }) => id === review.reviewerId);
    const keys = new Map((await this.requests.decisions(tx, right.id)).map((row) => [row.activity, row]));
    const { outcome, covered, decidedAt } = review;
    return {
      reviewer: reviewer ? { id: reviewer.id, name: reviewer.name } : null,
      isMine: review.reviewerId === account,
      candidates: staff
        .filter(({ id, active, role }) => active && may(role, 'decision.review') && !before.includes(id))
        .map(({ id, name }) => ({ id, name })),
      view: review.view,
      asked: right.scope,
      activities: this.pack.activities
        .filter(({ key }) => keys.has(key))
        .map(({ key, title, automatedDecision }) => ({
          key,
          title: title[language],
          // Where the register leaves it open whether a computer decides, the question stands in its place.
          logic: automatedDecision?.logic[language] ?? keys.get(key)?.question ?? '',
          records: keys.get(key)?.records ?? 0,
        })),
      places: await this.places(tx, right, new Set(keys.keys()), language),
      outcome: outcome && decidedAt ? { outcome, covered: covered === true, decidedAt: decidedAt.toISOString() } : null,
    };
  }

  private async places(
    tx: Transaction,
    right: RequestedRight,
    activities: ReadonlySet<string>,
    language: StaffAccount['language'],
  ): Promise<ReviewView['places']> {
    const named = this.pack.activities.filter(({ key }) => activities.has(key));
    const names = new Set(named.flatMap(({ key, section }) => [key, section]));
    const counted = await this.findings.counts(tx, right.id, right.generation);
    return counted.flatMap(({ task: { source }, count }) => {
      const { dataset } = this.registry.get(source);
      const held = count?.collections.filter(({ records }) => records > 0).map(({ collection }) => collection) ?? [];
      return dataset.collections
        .filter(({ name, activities: own }) => held.includes(name) && own.some((one) => names.has(one)))
        .map(({ name, label, fields }) => ({
          source,
          collection: name,
          title: `${label[language]} – ${dataset.title[language]}`,
          fields: fields
            .filter(({ identity, primaryKey, withhold }) => !identity && !primaryKey && !withhold)
            .map((field) => ({ name: field.name, label: field.label[language] })),
        }));
    });
  }
}
