import type { Right } from '@habeas/domain';

/** How one right was answered. `nothing-held`: no data of this person was found. */
export const ANSWER_OUTCOMES = ['granted', 'partial', 'refused', 'nothing-held'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** Some data, named in the language of the letter, such as `Contact details – customer file`. */
export interface NamedData {
  what: string;
  records: number;
}

/** Some data for which the answer is no, or not yet. */
export interface RefusedData {
  what: string;
  /** A plain sentence in the language of the letter, without the article: `Reasons.refused` makes such a row. */
  reason: string;
  /** As the decision has it, `GDPR Art. 17(3)(b)`; the letter cites it as its language does. */
  article: string;
}

/** A system that could not be searched, and what the person would have to say. */
export interface UnsearchedData {
  what: string;
  needs: string;
}

/**
 * Some data that stays, as `Reasons.kept` makes it. How long: a date, or period and trigger in words; neither where the reason says it
 * already.
 */
export interface KeptData extends RefusedData {
  records: number;
  until: string | null;
  untilEvent: string | null;
}

/** Whom Art. 19 concerns, by name; recipients that must not be disclosed are in neither list. */
export interface ToldRecipients {
  recipientsTold: string[];
  recipientsToTell: string[];
}

/** One field as it was and as it is. Null: it was empty. */
export interface CorrectedField {
  what: string;
  before: string | null;
  after: string | null;
  /** Title of the system, in the language of the letter. */
  source: string;
}

/** A field beside which the person's own words stand now; what is in it stays. */
export interface CompletedField {
  what: string;
  statement: string;
  source: string;
}

/** A field that stays as it is. `asked`: what the person wanted in it. */
export interface UncorrectedField extends RefusedData {
  asked: string;
  source: string;
}

/** One purpose that is stopped. Channels in words; null: all of them. */
export interface StoppedUse {
  what: string;
  channels: string | null;
}

/** One use to which the person objected for reasons of their own, and that stops. `words`: the reasoning; null where the law says it alone. */
export interface UpheldUse {
  what: string;
  words: string | null;
}

/** One that goes on. `words` as above. */
export interface ContinuedUse extends RefusedData {
  words: string | null;
}

/** What is said of purposes that a person switched off. `addresses` are shortened: the letter goes where they were given. */
export interface ChoicesAnswer {
  reference: string;
  receivedOn: string;
  outcome: AnswerOutcome;
  stoppedOn: string | null;
  stopped: StoppedUse[];
  /** What begins only with the person's move to other systems, and is stopped then. */
  waiting: StoppedUse[];
  /** The day of the move, for whoever is proven to be the one who moves; null: not known, or not to be told. */
  movesOn: string | null;
  addresses: string[];
  /** What only the person can do, such as the cookies in their own browser. */
  ownSteps: string[];
  continued: RefusedData[];
  /** Who is told that it stops, by name. The same for everybody: it does not say that they have anything of this person. */
  recipients: string[];
}

/** The letters that answer a right which changes data. Dates are ISO dates in the controller's zone. */
export interface AnswerLetterData {
  /** Art. 17. `outcome` must agree with the lists: `granted` keeps nothing, `refused` erases nothing, `partial` does both. */
  'erasure-answer': ToldRecipients & {
    reference: string;
    receivedOn: string;
    outcome: AnswerOutcome;
    erasedOn: string | null;
    erased: NamedData[];
    kept: KeptData[];
    /** Each system that holds what is kept keeps every other use from it. */
    keptApart: boolean;
    /** Rows that other persons have a share in: they stay, and count as kept for the outcome. */
    shared: RefusedData[];
    /** Systems of which their owner, or the office, erases nothing. */
    declined: RefusedData[];
    /** Systems that could not be searched without what only the person knows. */
    notSearched: UnsearchedData[];
    /** Day on which every system was asked again, and the day on which it will be once more. */
    verifiedOn: string | null;
    verifyAgainOn: string | null;
    certificate: string | null;
    /** An unreadable mark (keyed hash) stays, so that the data do not come back. */
    suppressed: boolean;
  };
  /** Decided in time, technical deletion follows (APD 159/2022). What stays is refused in this letter already (Art. 12(4)). */
  'erasure-under-way': {
    reference: string;
    receivedOn: string;
    decidedOn: string;
    doneBy: string;
    erasing: NamedData[];
    kept: KeptData[];
    /** As in the answer. */
    keptApart: boolean;
    /** Why it takes until then, in the language of the letter. */
    why: string | null;
  };
  /** Only where the second look found something. `doneBy`: by when `beingErased` is gone; null when that list is empty. */
  'erasure-recheck': {
    reference: string;
    answeredOn: string;
    checkedOn: string;
    erasedAgain: NamedData[];
    beingErased: NamedData[];
    doneBy: string | null;
  };
  /** Art. 16, field by field. `liftedFrom`: contested data were restricted meanwhile and are used again from this day (18(3)). */
  'rectification-answer': ToldRecipients & {
    reference: string;
    receivedOn: string;
    outcome: AnswerOutcome;
    corrected: CorrectedField[];
    completed: CompletedField[];
    notCorrected: UncorrectedField[];
    /** Systems of which their owner, or the office, does not show everything: what is there is not corrected. */
    declined: RefusedData[];
    /** As in the answer to an erasure. */
    notSearched: UnsearchedData[];
    verifiedOn: string | null;
    /** Upstream feeds that would have overwritten the correction, by their names. */
    feedsTold: string[];
    liftedFrom: string | null;
  };
  /** Art. 18. `restrictionCase` is the case of 18(1) that holds; null when nothing is restricted. */
  'restriction-answer': ToldRecipients & {
    reference: string;
    receivedOn: string;
    outcome: AnswerOutcome;
    restrictionCase: 'a' | 'b' | 'c' | 'd' | null;
    restrictedOn: string | null;
    restricted: NamedData[];
    /** Also systems of which their owner, or the office, does not say everything that they hold. */
    notRestricted: RefusedData[];
    /** As in the answer to an erasure. */
    notSearched: UnsearchedData[];
  };
  /** Art. 18(3): leaves before the restriction ends. `why` is in the language of the letter. */
  'restriction-lifting': {
    reference: string;
    restrictedOn: string;
    liftedFrom: string;
    restricted: string[];
    why: string;
  };
  /** Art. 20. `portalUrl` and `expiresOn`: where and until when the file is; null where nothing can be taken along. */
  'portability-answer': {
    reference: string;
    receivedOn: string;
    outcome: AnswerOutcome;
    given: NamedData[];
    notGiven: RefusedData[];
    /** Titles of sources that gave no data for a stated reason, in the language of the letter. */
    sourcesExempt: string[];
    expiresOn: string | null;
    portalUrl: string | null;
    /** The organisation to which the file also goes straight (Art. 20(2)); null where it goes to the person alone. */
    transferTo: string | null;
    /** No machine reaches that organisation: a colleague sees to it. */
    transferByHand: boolean;
  };
  /**
   * Art. 20(2): what became of the file's way to another organisation. `failed`: it could not be sent, or a colleague could not do it.
   * `portalUrl` and `expiresOn`: where and until when the person can fetch it themselves; null when it is no longer there.
   */
  'portability-transfer': {
    reference: string;
    receivedOn: string;
    to: string;
    outcome: 'delivered' | 'refused' | 'failed';
    deliveredOn: string | null;
    given: NamedData[];
    /** SHA-256 of the file that arrived. */
    checksum: string | null;
    /** What a colleague says of it, in the language of the letter. */
    why: string | null;
    expiresOn: string | null;
    portalUrl: string | null;
  };
  /** The end that `restriction-lifting` told does not come. `liftedFrom` is the day that it named; `why` as there. */
  'restriction-kept': {
    reference: string;
    restrictedOn: string;
    liftedFrom: string;
    restricted: string[];
    why: string;
  };
  /** Art. 21: what is stopped, purpose by purpose. Says nothing of whether the person is known. */
  'objection-answer': ChoicesAnswer;
  /** Art. 21(1): what was weighed. `liftedFrom`: what was on hold meanwhile and goes on is used again from this day (18(3)). */
  'objection-decision': ToldRecipients & {
    reference: string;
    receivedOn: string;
    decidedOn: string;
    outcome: AnswerOutcome;
    /** Of a use that its owner does not stop at one system, the others are named. */
    stopped: UpheldUse[];
    stoppedOn: string | null;
    continued: ContinuedUse[];
    /** Systems with data for such a use that could not be searched without what only the person knows. */
    notSearched: UnsearchedData[];
    liftedFrom: string | null;
  };
  /** Art. 21(1): what speaks against these uses in the person's own case? Asked once; nothing is refused for want of an answer. */
  'objection-reasons': { reference: string; uses: string[]; by: string; due: string };
  /** Art. 7(3). */
  'withdrawal-answer': ChoicesAnswer;
  /** Art. 21 or 7(3): what waited for the person's move is done there. `offByDefault`: what is switched off until they switch it on. */
  'stopped-at-move': {
    reference: string;
    receivedOn: string;
    appliedOn: string;
    stopped: StoppedUse[];
    offByDefault: string;
    recipients: string[];
  };
  /**
   * Art. 22(3). `covered`: the decision was taken by a computer alone, with legal or similarly significant effect. `logic` is what the
   * register says of such decisions; the other texts are in the language of the letter.
   */
  'automated-decision-answer': {
    reference: string;
    receivedOn: string;
    outcome: 'upheld' | 'changed' | 'withdrawn' | 'none-found';
    covered: boolean;
    subject: string;
    logic: string | null;
    explanation: string;
    view: string | null;
    reasons: string;
    newDecision: string | null;
    reviewedOn: string;
  };
  /** Art. 12(4): any right, refused as a whole. `facts`: why the exception applies here, in the language of the letter. */
  'right-refused': {
    reference: string;
    receivedOn: string;
    rights: Right[];
    reason: string;
    article: string;
    facts: string;
  };
  /** What camera images and recordings are found by. `paused`: a pause of the clock was recorded. */
  'more-details': {
    reference: string;
    images: boolean;
    recordings: boolean;
    by: string;
    due: string;
    answerUrl: string | null;
    paused: boolean;
  };
}
