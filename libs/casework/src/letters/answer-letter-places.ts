import {
  ANSWER_OUTCOMES,
  type AnswerLetterData,
  type CompletedField,
  type CorrectedField,
  type KeptData,
  type NamedData,
  type RefusedData,
  type UncorrectedField,
  type UnsearchedData,
} from './answer-letter-data';
import { OBJECTION_LETTER_PLACES, OBJECTION_REQUIRED } from './objection-letter-places';
import type { PlaceKind, RowPlaces } from './place-kinds';

const named = { what: 'label', records: 'number' } as const satisfies RowPlaces<NamedData>;
const refused = { what: 'label', reason: 'text', article: 'article' } as const satisfies RowPlaces<RefusedData>;
const kept = {
  ...refused,
  records: 'number',
  until: 'date',
  untilEvent: 'text',
} as const satisfies RowPlaces<KeptData>;
const corrected = {
  what: 'label',
  before: 'text',
  after: 'text',
  source: 'word',
} as const satisfies RowPlaces<CorrectedField>;
const completed = { what: 'label', statement: 'text', source: 'word' } as const satisfies RowPlaces<CompletedField>;
const uncorrected = { ...refused, asked: 'text', source: 'word' } as const satisfies RowPlaces<UncorrectedField>;

const NAMED = { each: named, nullable: [] };
const REFUSED = { each: refused, nullable: [] };
const UNSEARCHED = { each: { what: 'text', needs: 'text' } as const satisfies RowPlaces<UnsearchedData>, nullable: [] };
const KEPT = { each: kept, nullable: ['until', 'untilEvent'] };
const OUTCOME = { oneOf: ANSWER_OUTCOMES };
const received = { reference: 'word', receivedOn: 'date' } as const;
const recipients = { recipientsTold: 'items', recipientsToTell: 'items' } as const;

type Places<L> = { readonly [N in keyof L]: Readonly<Record<keyof L[N] & string, PlaceKind>> };

/** Places of the letters that answer a right which changes data. */
export const ANSWER_LETTER_PLACES: Places<AnswerLetterData> = {
  'erasure-answer': {
    ...received,
    ...recipients,
    outcome: OUTCOME,
    erasedOn: 'date',
    erased: NAMED,
    kept: KEPT,
    keptApart: 'flag',
    shared: REFUSED,
    declined: REFUSED,
    notSearched: UNSEARCHED,
    verifiedOn: 'date',
    verifyAgainOn: 'date',
    certificate: 'word',
    suppressed: 'flag',
  },
  'erasure-under-way': {
    ...received,
    decidedOn: 'date',
    doneBy: 'date',
    erasing: NAMED,
    kept: KEPT,
    keptApart: 'flag',
    why: 'text',
  },
  'erasure-recheck': {
    reference: 'word',
    answeredOn: 'date',
    checkedOn: 'date',
    erasedAgain: NAMED,
    beingErased: NAMED,
    doneBy: 'date',
  },
  'rectification-answer': {
    ...received,
    ...recipients,
    outcome: OUTCOME,
    corrected: { each: corrected, nullable: ['before', 'after'] },
    completed: { each: completed, nullable: [] },
    notCorrected: { each: uncorrected, nullable: [] },
    declined: REFUSED,
    notSearched: UNSEARCHED,
    verifiedOn: 'date',
    feedsTold: 'items',
    liftedFrom: 'date',
  },
  'restriction-answer': {
    ...received,
    ...recipients,
    outcome: OUTCOME,
    restrictionCase: { oneOf: ['a', 'b', 'c', 'd'] },
    restrictedOn: 'date',
    restricted: NAMED,
    notRestricted: REFUSED,
    notSearched: UNSEARCHED,
  },
  'restriction-lifting': {
    reference: 'word',
    restrictedOn: 'date',
    liftedFrom: 'date',
    restricted: 'items',
    why: 'text',
  },
  'portability-answer': {
    ...received,
    outcome: OUTCOME,
    given: NAMED,
    notGiven: REFUSED,
    sourcesExempt: 'items',
    expiresOn: 'date',
    portalUrl: 'link',
    transferTo: 'label',
    transferByHand: 'flag',
  },
  'portability-transfer': {
    ...received,
    to: 'label',
    outcome: { oneOf: ['delivered', 'refused', 'failed'] },
    deliveredOn: 'date',
    given: NAMED,
    checksum: 'word',
    why: 'text',
    expiresOn: 'date',
    portalUrl: 'link',
  },
  'restriction-kept': {
    reference: 'word',
    restrictedOn: 'date',
    liftedFrom: 'date',
    restricted: 'items',
    why: 'text',
  },
  ...OBJECTION_LETTER_PLACES,
  'automated-decision-answer': {
    ...received,
    outcome: { oneOf: ['upheld', 'changed', 'withdrawn', 'none-found'] },
    covered: 'flag',
    subject: 'text',
    logic: 'text',
    explanation: 'text',
    view: 'text',
    reasons: 'text',
    newDecision: 'text',
    reviewedOn: 'date',
  },
  'right-refused': { ...received, rights: 'rights', reason: 'text', article: 'article', facts: 'text' },
  'more-details': {
    reference: 'word',
    images: 'flag',
    recordings: 'flag',
    by: 'date',
    due: 'date',
    answerUrl: 'link',
    paused: 'flag',
  },
};

/** Lists that say no: where a letter may hold one, each of its rows names reason and article, unconditionally (Art. 12(4)). */
export const REFUSALS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'erasure-answer': ['kept', 'shared', 'declined'],
  'erasure-under-way': ['kept'],
  'rectification-answer': ['notCorrected', 'declined'],
  'restriction-answer': ['notRestricted'],
  'portability-answer': ['notGiven'],
  'objection-answer': ['continued'],
  'objection-decision': ['continued'],
  'withdrawal-answer': ['continued'],
};

/** Lists that say yes, for the letters that name their outcome. */
export const GRANTS: Readonly<Partial<Record<string, readonly string[]>>> = {
  'erasure-answer': ['erased'],
  'rectification-answer': ['corrected', 'completed'],
  'restriction-answer': ['restricted'],
  'portability-answer': ['given'],
  'objection-answer': ['stopped', 'waiting'],
  'objection-decision': ['stopped'],
  'withdrawal-answer': ['stopped', 'waiting'],
};

export const ANSWER_NULLABLE_PLACES: Readonly<Partial<Record<keyof AnswerLetterData, readonly string[]>>> = {
  'erasure-answer': ['erasedOn', 'verifiedOn', 'verifyAgainOn', 'certificate'],
  'erasure-under-way': ['why'],
  'erasure-recheck': ['doneBy'],
  'rectification-answer': ['verifiedOn', 'liftedFrom'],
  'restriction-answer': ['restrictedOn'],
  'portability-answer': ['expiresOn', 'portalUrl', 'transferTo'],
  'portability-transfer': ['deliveredOn', 'checksum', 'why', 'expiresOn', 'portalUrl'],
  'objection-answer': ['stoppedOn', 'movesOn'],
  'objection-decision': ['stoppedOn', 'liftedFrom'],
  'withdrawal-answer': ['stoppedOn', 'movesOn'],
  'automated-decision-answer': ['logic', 'view', 'newDecision'],
  'more-details': ['answerUrl'],
};

export const ANSWER_REQUIRED: Readonly<Record<keyof AnswerLetterData, readonly string[]>> = {
  'erasure-answer': [
    'receivedOn',
    'erased',
    'kept.reason',
    'kept.article',
    'kept.until',
    'kept.untilEvent',
    'shared.reason',
    'shared.article',
    'declined.reason',
    'declined.article',
    'notSearched.needs',
    'verifiedOn',
    'verifyAgainOn',
    'certificate',
    'recipientsTold',
    'recipientsToTell',
    'part:remedies',
  ],
  'erasure-under-way': [
    'receivedOn',
    'doneBy',
    'erasing',
    'kept.reason',
    'kept.article',
    'kept.until',
    'kept.untilEvent',
    'part:remedies',
  ],
  'erasure-recheck': ['checkedOn', 'erasedAgain', 'beingErased', 'doneBy', 'part:remedies'],
  'rectification-answer': [
    'corrected.before',
    'corrected.after',
    'corrected.source',
    'completed.statement',
    'completed.source',
    'notCorrected.asked',
    'notCorrected.reason',
    'notCorrected.article',
    'declined.reason',
    'declined.article',
    'notSearched.needs',
    'recipientsTold',
    'recipientsToTell',
    'liftedFrom',
    'part:remedies',
  ],
  'restriction-answer': [
    'restricted',
    'notRestricted.reason',
    'notRestricted.article',
    'notSearched.needs',
    'recipientsTold',
    'recipientsToTell',
    'part:remedies',
  ],
  'restriction-lifting': ['liftedFrom', 'restricted', 'why', 'part:remedies'],
  'portability-answer': [
    'receivedOn',
    'given',
    'notGiven.reason',
    'notGiven.article',
    'sourcesExempt',
    'expiresOn',
    'portalUrl',
    'transferTo',
    'part:remedies',
  ],
  'portability-transfer': [
    'receivedOn',
    'to',
    'deliveredOn',
    'given',
    'why',
    'expiresOn',
    'portalUrl',
    'part:remedies',
  ],
  'restriction-kept': ['liftedFrom', 'restricted', 'why', 'part:remedies'],
  ...OBJECTION_REQUIRED,
  'automated-decision-answer': [
    'subject',
    'explanation',
    'view',
    'reasons',
    'newDecision',
    'reviewedOn',
    'part:remedies',
  ],
  'right-refused': ['rights', 'reason', 'article', 'facts', 'part:remedies'],
  'more-details': ['by', 'due', 'answerUrl'],
};
