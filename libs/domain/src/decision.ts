import type { Right } from './rights';

/** A day as `YYYY-MM-DD` in the controller's zone. */
type CivilDay = string;

/** What is decided for one activity and category (design.md, section 1). */
export type DecisionOutcome = 'granted' | 'refused' | 'partial' | 'kept-until' | 'not-applicable' | 'needs-person';

/** A legal basis of GDPR Art. 6(1), by its letter. */
export type LegalBasisLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** How data came to the controller; portability covers what the person gave (`collected`) or what was observed (WP242). */
export const DATA_ORIGINS = ['collected', 'obtained', 'observed', 'derived'] as const;
/** One of {@link DATA_ORIGINS}. */
export type DataOrigin = (typeof DATA_ORIGINS)[number];

/** One retention rule of an activity (Art. 5(1)(e), 15(1)(d)). */
export interface DecisionRetention {
  /** Key of the retained data, such as `billing-data`; datasets name it. */
  readonly dataKey: string;
  /** ISO 8601 period after the trigger; null when none is given. */
  readonly duration: string | null;
  /** Key of the event from which the period runs, such as `contract-end`. */
  readonly startsAt: string;
  readonly openEnded: boolean;
  /** Key under which {@link SubjectFacts.events} has that event; `startsAt` itself where it is left out. */
  readonly event?: string;
  /** The period runs from each row's own day (a recording, an invoice), not from an event in the person's relation. */
  readonly perRow?: boolean;
  /** Event that ends the period earlier, where it happens first (five years, or until the debt is paid). */
  readonly endsAt?: string;
  /** Concerns only data that a dataset names by `dataKey`, such as the proof of consent: other data are not kept by it. */
  readonly namedOnly?: boolean;
  /** Exception to erasure that stands while the period runs, such as `GDPR 17(3)(b)`. */
  readonly hold: { readonly key: string; readonly article: string } | null;
}

/** What the register says of one activity, as plain values. */
export interface DecisionActivity {
  readonly key: string;
  readonly section: string;
  /** Only `processing` holds personal data of its own. */
  readonly kind: 'processing' | 'information' | 'referral';
  readonly role: string;
  readonly brands: readonly string[];
  readonly legalBases: readonly LegalBasisLetter[];
  /** Letters of Art. 9(2) for special categories of data. */
  readonly specialBases?: readonly string[];
  readonly categories: readonly { readonly category: string; readonly origin: DataOrigin }[];
  readonly retention: readonly DecisionRetention[];
  /** `absolute`: no reason is asked for; `mixed`: absolute for marketing, motivated for the rest. */
  readonly objection: 'absolute' | 'motivated' | 'mixed' | null;
  /** Direct marketing, profiling for it included (Art. 21(2)-(3)). */
  readonly directMarketing: boolean;
  /** Research or statistics under Art. 89(1): objection by Art. 21(6). */
  readonly research?: boolean;
  readonly consentWithdrawal: boolean;
  readonly automatedDecision: boolean;
  readonly jointControllers: readonly string[];
  readonly recipients: readonly { readonly key: string; readonly neverDisclose: boolean }[];
  /** What the register does not settle and which rights it stops: these need a person, with the question in words. */
  readonly openQuestions: readonly {
    readonly question: string;
    readonly owner: string;
    readonly blocks: readonly Right[];
    /** Retained data that alone is in question; everything where it is left out. */
    readonly dataKeys?: readonly string[];
  }[];
}

/** Data of this person that a source said it holds. One entry per source, collection and category of the collection. */
export interface HeldData {
  readonly source: string;
  readonly collection: string;
  readonly category: string;
  /** Keys of the activities under which these rows are processed. */
  readonly activities: readonly string[];
  readonly records: number;
  /** Key of the retained data that a rule of the register speaks of; null: the activity's rules apply by their own triggers. */
  readonly dataKey: string | null;
  /** Rows by the day from which their period runs, where each row has its own (a recording, an invoice). Null day: not known. */
  readonly perDay: readonly { readonly day: CivilDay | null; readonly records: number }[] | null;
  /** Rows that other persons share (a household's line): never erased for one of them. */
  readonly shared: number;
  /** Fields of other persons, masked in a copy (Art. 15(4)). */
  readonly withheldFields: number;
  /** Documents as they were issued (an invoice): they prove what was, and are never written anew. */
  readonly issued?: boolean;
  /** On paper or otherwise not by automated means: outside portability (Art. 20(1)(b)). */
  readonly onPaper?: boolean;
  /** Nothing but values that may speak of others and that nobody looked through: not to be taken along (Art. 20(4)). */
  readonly onlyOfOthers?: boolean;
  /** How these very data came to the controller; left out: as the register says of the category under each activity. */
  readonly origin?: DataOrigin;
}

/** What a colleague decided where the engine asked; counts only where it asks (`needs-person`). */
export interface PersonAnswer {
  readonly activity: string;
  /** Null: every category, or every source and collection, of the activity. */
  readonly category: string | null;
  readonly source: string | null;
  readonly collection: string | null;
  readonly outcome: 'granted' | 'refused' | 'kept-until';
  /** As cited to the person. */
  readonly article: string;
  /** With `kept-until`: the first day on which nothing keeps the data. */
  readonly until: CivilDay | null;
}

/** What is known of the person's relation; each fact was read from a source or recorded by a colleague. */
export interface SubjectFacts {
  readonly today: CivilDay;
  readonly brand: string;
  readonly relation: 'customer' | 'former-customer' | 'prospect' | 'other';
  /** Day on which an event of a retention rule happened, by trigger key; null: has not happened; absent: not known. */
  readonly events: Readonly<Record<string, CivilDay | null>>;
  /** An unpaid claim of the controller: its proof is needed (17(3)(e)). */
  readonly openBalance: boolean;
  readonly disputeOpen: boolean;
  /** By activity key. An erasure request withdraws the consents on which the data stands (17(1)(b)). */
  readonly consents: Readonly<Record<string, 'given' | 'withdrawn' | 'never-given'>>;
  /** Objections of this person so far, by activity key. `reasons`: from the person's particular situation (21(1)). */
  readonly objections: Readonly<
    Record<string, { readonly reasons: boolean; readonly outcome: 'pending' | 'upheld' | 'rejected' }>
  >;
  /** Answers to questions of an earlier table. */
  readonly answers?: readonly PersonAnswer[];
}

/** What exactly is asked. Empty lists mean everything. */
export interface DecisionScope {
  readonly activities: readonly string[];
  readonly categories: readonly string[];
  /** Art. 17(1) ground that the person invokes, where they do. */
  readonly erasureGround: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | null;
  /** Art. 18(1) case. */
  readonly restrictionCase: 'a' | 'b' | 'c' | 'd' | null;
  /** Reasons from the person's particular situation were given (21(1)). */
  readonly reasonsGiven: boolean;
}

/** Work that follows from a decision. */
export interface FollowingWork {
  readonly operation: 'export' | 'rectify' | 'restrict' | 'suppress' | 'erase' | 'notify' | 'review';
  /** Source key, recipient key (`notify`), or role (`review`). */
  readonly target: string;
}

/** Stands in the place of a category where a row speaks of the activity as a whole. */
export const EVERY_CATEGORY = '*';

/** One row of the decision table: one activity and one category, in one collection of a source where something is held. */
export interface DecisionRow {
  readonly right: Right;
  readonly activity: string;
  readonly category: string;
  readonly source: string | null;
  readonly collection: string | null;
  readonly outcome: DecisionOutcome;
  /** Name of the rule that gave this outcome, such as `erasure-legal-obligation`. */
  readonly rule: string;
  /** As cited to a person, such as `GDPR Art. 17(3)(b)`. Never empty. */
  readonly article: string;
  /** Term of the W3C DPV where it has one. */
  readonly dpv: string | null;
  /** Key of a plain sentence that desk and letters have words for. */
  readonly reason: string;
  /** `kept-until`: the first day on which nothing keeps the data, where it can be computed. */
  readonly until: CivilDay | null;
  /** `kept-until` without a date: the trigger that has not happened, as a key of the register. */
  readonly untilEvent: string | null;
  /** With `untilEvent`: the ISO period that runs from it; null: kept until it happens. */
  readonly period: string | null;
  /** Only the rows of this day or later are kept, where each row has its own day. */
  readonly keepFrom: CivilDay | null;
  /** Rows that this row speaks of. */
  readonly records: number;
  readonly work: readonly FollowingWork[];
  /** `needs-person`: the question in words, and who answers it. */
  readonly question: { readonly text: string; readonly owner: string } | null;
}

/**
 * What becomes of the rows of one collection when all activities that use them are weighed together: the longest lawful
 * purpose wins, the others stop.
 */
export interface DataVerdict {
  readonly source: string;
  readonly collection: string;
  /** `erase`: all own rows; `erase-part`: those before `keepFrom`; `keep`; `undecided`: a person must answer first. */
  readonly fate: 'erase' | 'erase-part' | 'keep' | 'undecided';
  /** Rows of this day or later are kept; only with `erase-part`. */
  readonly keepFrom: CivilDay | null;
  readonly erased: number;
  readonly kept: number;
  /** Activities for which what is kept may still be used; for all others it is restricted (Art. 18). */
  readonly keptFor: readonly string[];
  readonly until: CivilDay | null;
  readonly untilEvent: string | null;
}

/** A whole decision: its rows, and for erasure what becomes of each collection. */
export interface DecisionTable {
  readonly right: Right;
  readonly rows: readonly DecisionRow[];
  readonly verdicts: readonly DataVerdict[];
}
