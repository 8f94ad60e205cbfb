import type { Language } from '@habeas/domain';
import type { ActivityInformation } from '../../delivery';
import type { Activity, ControllerPack, RetentionRule, Route } from '../../register';
import { ACCESS_WORDS } from './access-words';
import type { NamedOrigins } from './survey-rows';
import { periodWords } from '../period-words';

/**
 * GDPR Art. 15(1)(a)-(h) and (2) of one activity, in the words of the person's language. Recipients that are never disclosed
 * are not among those told; that authorities may receive data is said to everybody alike.
 * @param named origins that the person's own rows name: others do not concern them. Undefined: the rows do not say
 * @param account where a customer who moves changes their choices, instead of the accounts of the register. Undefined: as the register has it
 */
export function activityInformation(
  activity: Activity,
  pack: ControllerPack,
  language: Language,
  named?: NamedOrigins,
  account?: string,
): ActivityInformation {
  const words = ACCESS_WORDS[language];
  const safeguards = activity.internationalTransfers.map(({ text }) => text[language]);
  return {
    key: activity.key,
    section: activity.section,
    title: activity.title[language],
    purpose: activity.purpose[language],
    legalBases: activity.legalBases.map(({ article, detail }) => ({
      article: articleIn(article, language),
      text: detail[language],
    })),
    categories: [...new Set(activity.dataCategories.map(({ category }) => category.label[language]))],
    recipients: [...activity.recipients, ...activity.jointControllers]
      .filter((one) => !one.neverDisclose)
      .map((recipient) => ({
        name: recipient.name[language],
        role: words.recipientClass[recipient.class],
      })),
    retention: activity.retention.map((rule) => ({
      data: rule.data[language],
      period: retentionWords(rule, language),
    })),
    origin: originOf(activity, language, named),
    automatedDecision: activity.automatedDecision?.logic[language] ?? null,
    transfers: [pack.controller.internationalTransfers[language], ...safeguards].join(' '),
    objection: {
      kind: objectionKind(activity),
      routes: activity.objection.available ? routesOf(activity.objection.routes, language, account) : [],
    },
    withdrawalRoutes: activity.consentWithdrawal.available
      ? routesOf(activity.consentWithdrawal.routes, language, account)
      : [],
  };
}

/** Each way once, in the register's order. */
function routesOf(routes: readonly Route[], language: Language, account?: string): string[] {
  return [...new Set(routes.map(({ kind, text }) => (kind === 'account' && account) || text[language]))];
}

function originOf({ origins }: Activity, language: Language, named?: NamedOrigins): string | null {
  const concerned = named ? origins.filter(({ key }) => named.keys.has(key)) : origins;
  const texts = [...concerned.map(({ text }) => text[language]), ...(named?.names ?? [])];
  return texts.length > 0 ? texts.join(', ') : null;
}

/** How each language cites `GDPR 6(1)(f)`. */
const CITED: Record<Language, string> = {
  fr: 'RGPD, art. $1, § $2, $3)',
  nl: 'AVG, art. $1, lid $2, $3)',
  de: 'DSGVO, Art. $1 Abs. $2 Buchst. $3',
  en: 'GDPR, Art. $1($2)($3)',
};

function articleIn(article: string, language: Language): string {
  return article.replace(/^GDPR (\d+)\((\d)\)\(([a-z])\)$/, CITED[language]);
}

/** Where some purposes of an activity can be objected to without reasons, and others with, the person is told to give them. */
function objectionKind({ objection }: Activity): ActivityInformation['objection']['kind'] {
  if (!objection.available) return 'none';
  return objection.kind === 'absolute' ? 'absolute' : 'motivated';
}

/** How long, in words (Art. 15(1)(d)): a period after a trigger, or the trigger alone where no length is fixed. */
export function retentionWords(rule: RetentionRule, language: Language): string {
  const words = ACCESS_WORDS[language];
  const trigger = rule.startsAt.text[language];
  if (rule.duration === null) return trigger;
  if (rule.duration === 'P0D') return words.atOnce(trigger);
  const longest = periodWords(rule.duration, language);
  return rule.shortest === null
    ? words.after(longest, trigger)
    : words.between(periodWords(rule.shortest, language), longest, trigger);
}
