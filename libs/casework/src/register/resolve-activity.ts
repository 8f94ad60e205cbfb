import type { Activity, Hold, LegalBasis, RetentionRule } from './activity';
import type { Catalogues } from './catalogues';
import type { ActivityEntry, LegalBasisEntry, RetentionEntry } from './files/register-file';

function legalBasis({ article, detail, inferred }: LegalBasisEntry, found: Catalogues): LegalBasis {
  const letter = article.at(-2);
  return {
    article,
    dpv: `eu-gdpr:A6-1-${letter}`,
    detail: found.legalBases.get(detail).text,
    inferred: inferred ?? false,
  };
}

function hold(ground: string, found: Catalogues): Hold {
  const { key, article, text } = found.holdGrounds.get(ground);
  return { key, article, text };
}

function retentionRule(entry: RetentionEntry, found: Catalogues): RetentionRule {
  const trigger = found.triggers.get(entry.startsAt);
  return {
    dataKey: entry.data,
    data: found.retainedData.get(entry.data).text,
    duration: entry.duration,
    shortest: entry.shortest ?? null,
    startsAt: {
      key: entry.startsAt,
      text: trigger.text,
      inferred: entry.triggerInferred ?? false,
      event: trigger.event ?? trigger.key,
      perRow: trigger.perRow ?? false,
      endsAt: trigger.endsAt ?? null,
    },
    openEnded: entry.openEnded,
    hold: entry.hold ? hold(entry.hold.ground, found) : null,
    namedOnly: entry.namedOnly ?? false,
  };
}

/** Puts the catalogues' texts in the place of an entry's keys. The references must have been checked before. */
export function resolveActivity(entry: ActivityEntry, found: Catalogues): Activity {
  const { key, section, seedLines, kind, title, purpose, role, appliesToBrands, objection, automatedDecision } = entry;
  return {
    ...{ key, section, seedLines, kind, title, purpose, role, appliesToBrands, automatedDecision },
    legalBases: entry.legalBases.map((basis) => legalBasis(basis, found)),
    specialCategories: entry.specialCategories ?? [],
    directMarketing: entry.directMarketing,
    research: entry.research ?? false,
    nationalLaw: entry.nationalLaw.map(({ act, articles }) => ({
      act: found.acts.get(act).text,
      articles: articles ?? '',
    })),
    dataCategories: entry.dataCategories.map(({ group, category, named }) => ({
      group,
      category: found.categories.get(category),
      named: named ?? 'table',
    })),
    retention: entry.retention.map((rule) => retentionRule(rule, found)),
    recipients: found.recipients.all(entry.recipients),
    jointControllers: found.recipients.all(entry.jointControllers),
    origins: found.origins.all(entry.origins),
    internationalTransfers: found.safeguards.all(entry.internationalTransfers),
    objection: {
      available: objection.available,
      kind: objection.kind ?? null,
      stated: objection.stated,
      routes: found.routes.all(objection.routes),
      note: objection.note ?? null,
      mentioned: objection.mentioned ?? [],
    },
    consentWithdrawal: {
      available: entry.consentWithdrawal.available,
      routes: found.routes.all(entry.consentWithdrawal.routes),
    },
    accessNote: entry.accessNote ?? null,
    openQuestions: entry.openQuestions ?? [],
    corrections: entry.correction ?? [],
  };
}
