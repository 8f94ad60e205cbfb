import type { DataCategory } from './files/categories-file';
import type { Route } from './files/phrases-file';
import type { Recipient } from './files/recipients-file';
import type {
  ActivityKind,
  CategoryGroup,
  ControllerRole,
  Correction,
  ObjectionKind,
  OpenQuestion,
} from './files/register-file';
import type { LocalizedText } from './localized-text';

/** Art. 6(1) ground of an activity. */
export interface LegalBasis {
  /** As cited to a person, such as `GDPR 6(1)(f)`. */
  article: string;
  /** Term of the W3C DPV extension for the GDPR, such as `eu-gdpr:A6-1-f`. */
  dpv: string;
  /** For what exactly, in words that follow "necessary for:" or "for:". */
  detail: LocalizedText;
  /** The statement names no article; this one follows from its words. */
  inferred: boolean;
}

export interface NationalLaw {
  act: LocalizedText;
  articles: string;
}

export interface ActivityCategory {
  group: CategoryGroup;
  category: DataCategory;
  named: 'table' | 'narrative';
}

export interface Hold {
  key: string;
  /** Exception to erasure, such as `GDPR 17(3)(b)`. */
  article: string;
  text: LocalizedText;
}

/** How long one set of data stays (Art. 15(1)(d)): a period after a trigger, or an open end described by the trigger. */
export interface RetentionRule {
  dataKey: string;
  data: LocalizedText;
  /** ISO 8601 period counted from the trigger; P0D erases at the trigger; null when the statement gives no length. */
  duration: string | null;
  /** Shortest period where the law gives a range. */
  shortest: string | null;
  startsAt: {
    key: string;
    text: LocalizedText;
    inferred: boolean;
    /** Key of the event in the facts about a person. */
    event: string;
    perRow: boolean;
    /** Event that ends the period earlier. */
    endsAt: string | null;
  };
  openEnded: boolean;
  hold: Hold | null;
  /** Only data that a dataset names so. */
  namedOnly: boolean;
}

/** An activity of the register with every reference resolved, ready to be put before a person. */
export interface Activity {
  key: string;
  section: string;
  /** First and last line of the statement that the entry was read from. */
  seedLines: readonly [number, number];
  kind: ActivityKind;
  title: LocalizedText;
  purpose: LocalizedText;
  role: ControllerRole;
  appliesToBrands: readonly string[];
  legalBases: readonly LegalBasis[];
  /** Exceptions of Art. 9(2), such as `GDPR 9(2)(a)`. */
  specialCategories: readonly string[];
  nationalLaw: readonly NationalLaw[];
  dataCategories: readonly ActivityCategory[];
  retention: readonly RetentionRule[];
  recipients: readonly Recipient[];
  jointControllers: readonly Recipient[];
  /** Where data comes from that the person did not give (Art. 15(1)(g)). */
  origins: readonly { key: string; text: LocalizedText }[];
  /** Safeguards of Art. 46 or 49, beside the controller's general text (Art. 15(2)). */
  internationalTransfers: readonly { key: string; text: LocalizedText }[];
  objection: {
    available: boolean;
    kind: ObjectionKind | null;
    stated: boolean;
    routes: readonly Route[];
    note: LocalizedText | null;
    /** Words of any language by which a message that objects speaks of this activity. */
    mentioned: readonly string[];
  };
  /** Direct marketing, profiling for it included (Art. 21(2)-(3)). */
  directMarketing: boolean;
  /** Research or statistics under Art. 89(1). */
  research: boolean;
  consentWithdrawal: { available: boolean; routes: readonly Route[] };
  /** Art. 15(1)(h); null when no such decision is described. */
  automatedDecision: { inferred: boolean; logic: LocalizedText } | null;
  accessNote: LocalizedText | null;
  openQuestions: readonly OpenQuestion[];
  corrections: readonly Correction[];
}
