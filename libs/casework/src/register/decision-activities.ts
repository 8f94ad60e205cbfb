import type { DecisionActivity, DecisionRetention, LegalBasisLetter } from '@habeas/domain';
import type { Activity, RetentionRule } from './activity';
import type { ControllerPack } from './controller-pack';

const isLetter = (letter: string | undefined): letter is LegalBasisLetter => /^[a-f]$/.test(letter ?? '');

/** The letter in brackets at the end of an article, such as `f` of `GDPR 6(1)(f)`. */
const letterOf = (article: string) => article.at(-2);

function retentionOf({ dataKey, duration, startsAt, openEnded, hold, namedOnly }: RetentionRule): DecisionRetention {
  const { key, event, perRow, endsAt } = startsAt;
  return {
    ...{ dataKey, duration, openEnded, namedOnly, event, perRow },
    startsAt: key,
    ...(endsAt === null ? {} : { endsAt }),
    hold: hold && { key: hold.key, article: hold.article },
  };
}

function decisionActivity(activity: Activity): DecisionActivity {
  const { key, section, kind, role, objection, directMarketing, research } = activity;
  return {
    ...{ key, section, kind, role, directMarketing, research },
    brands: activity.appliesToBrands,
    legalBases: [...new Set(activity.legalBases.map(({ article }) => letterOf(article)).filter(isLetter))],
    specialBases: activity.specialCategories.flatMap((article) => letterOf(article) ?? []),
    categories: activity.dataCategories.map(({ category, group }) => ({ category: category.key, origin: group })),
    retention: activity.retention.map(retentionOf),
    objection: objection.available ? objection.kind : null,
    consentWithdrawal: activity.consentWithdrawal.available,
    automatedDecision: activity.automatedDecision !== null,
    jointControllers: activity.jointControllers.map((recipient) => recipient.key),
    recipients: activity.recipients.map((recipient) => ({
      key: recipient.key,
      neverDisclose: recipient.neverDisclose ?? false,
    })),
    openQuestions: activity.openQuestions.map(({ question, owner, blocks, data }) => ({
      ...{ question, owner, blocks: blocks ?? [] },
      ...(data ? { dataKeys: data } : {}),
    })),
  };
}

/** The register as the decision engine of libs/domain reads it, in its order: keys and plain values, no texts. */
export function decisionActivities(pack: Pick<ControllerPack, 'activities'>): DecisionActivity[] {
  return pack.activities.map(decisionActivity);
}
