import { ANSWER_LETTER_PLACES, ANSWER_NULLABLE_PLACES, ANSWER_REQUIRED } from './answer-letter-places';
import type { LetterData, LetterName } from './letter-data';
import { MATTER_LETTER_PLACES, MATTER_NULLABLE_PLACES, MATTER_REQUIRED } from './matter-letter-places';
import { OUTSIDE_LETTER_PLACES, OUTSIDE_NULLABLE_PLACES, OUTSIDE_REQUIRED } from './outside-letter-places';
import type { PlaceKind } from './place-kinds';
import { STAFF_LETTER_PLACES, STAFF_NULLABLE_PLACES, STAFF_REQUIRED } from './staff-letter-places';

/** What a wording may fill in, decide on and must not leave out, for each letter. */
export const LETTER_PLACES: { readonly [N in LetterName]: Readonly<Record<keyof LetterData[N] & string, PlaceKind>> } =
  {
    acknowledgement: {
      reference: 'word',
      receivedOn: 'date',
      due: 'date',
      rights: 'rights',
      confirmUrl: 'link',
      needsIdentity: 'flag',
      preserves: 'flag',
    },
    'identity-code': { code: 'code', minutes: 'number', reference: 'word' },
    'sign-in-code': { code: 'code', minutes: 'number', reference: 'word' },
    'identity-wanted': {
      reference: 'word',
      doubt: 'text',
      steps: 'items',
      by: 'date',
      due: 'date',
      confirmUrl: 'link',
    },
    clarification: { reference: 'word', question: 'text', why: 'text', by: 'date', due: 'date', answerUrl: 'link' },
    'extension-notice': {
      reference: 'word',
      receivedOn: 'date',
      rights: 'rights',
      reasons: 'reasons',
      explanation: 'text',
      newDate: 'date',
      oldDate: 'date',
    },
    'access-answer': {
      reference: 'word',
      receivedOn: 'date',
      expiresOn: 'date',
      portalUrl: 'link',
      sourcesFound: 'number',
      sourcesNothing: 'number',
      sourcesExempt: 'items',
      broughtIn: 'text',
      elsewhere: { each: { who: 'label', reach: 'text' }, nullable: [] },
      heldBack: 'items',
    },
    'nothing-held': { reference: 'word', receivedOn: 'date', searched: 'items', sourcesSearched: 'number' },
    'package-revoked': { reference: 'word', reason: 'text', newPackageFollows: 'flag' },
    'not-identified': { reference: 'word', receivedOn: 'date', askedOn: 'date', missing: 'text' },
    'withdrawal-confirmed': { reference: 'word', withdrawnOn: 'date', rights: 'rights' },
    'request-joined': {
      reference: 'word',
      receivedOn: 'date',
      firstReference: 'word',
      firstReceivedOn: 'date',
      due: 'date',
      rights: 'rights',
      goingOn: 'rights',
      portalUrl: 'link',
    },
    'received-not-understood': { reference: 'word', receivedOn: 'date', due: 'date' },
    'representative-outcome': {
      reference: 'word',
      receivedOn: 'date',
      answeredOn: 'date',
      granted: 'rights',
      partly: 'rights',
      refused: 'rights',
      dataHere: 'flag',
    },
    'staff-reminder': {
      reference: 'word',
      due: 'date',
      matter: 'label',
      daysLeft: 'number',
      overdue: 'flag',
      deskUrl: 'link',
    },
    'request-closed': { reference: 'word', closedOn: 'date', rights: 'rights', deletedOn: 'date' },
    ...ANSWER_LETTER_PLACES,
    ...MATTER_LETTER_PLACES,
    ...OUTSIDE_LETTER_PLACES,
    ...STAFF_LETTER_PLACES,
  };

/** Every letter there is. */
export const LETTER_NAMES = Object.keys(LETTER_PLACES) as LetterName[];

/** Places of the letter head, open to every letter. */
export const HEAD_PLACES = {
  brand: 'word',
  controller: 'word',
  email: 'word',
  authority: 'word',
  authorityAddress: 'word',
  authorityWebsite: 'link',
  courtRemedy: 'text',
  mailbox: 'word',
  selfService: 'text',
  policy: 'text',
  policyAddress: 'word',
} as const satisfies Record<string, PlaceKind>;

/** Blocks that several letters share, written once in each language's `common.yaml`. */
export const PART_NAMES = ['remedies', 'help', 'security'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Places that may be missing from the data of a letter: a wording fills them in only under `when`. */
export const NULLABLE_PLACES: Readonly<Partial<Record<LetterName, readonly string[]>>> = {
  ...ANSWER_NULLABLE_PLACES,
  ...MATTER_NULLABLE_PLACES,
  ...OUTSIDE_NULLABLE_PLACES,
  ...STAFF_NULLABLE_PLACES,
  acknowledgement: ['confirmUrl'],
  'access-answer': ['broughtIn'],
  'identity-wanted': ['confirmUrl'],
  clarification: ['answerUrl'],
  'not-identified': ['askedOn'],
  'staff-reminder': ['matter'],
};

/** What a wording must not leave out beside the reference; a part is written `part:`. GDPR Arts. 12(3), 12(4), 15(1), 77, 79. */
export const REQUIRED: Readonly<Record<LetterName, readonly string[]>> = {
  ...ANSWER_REQUIRED,
  ...MATTER_REQUIRED,
  ...OUTSIDE_REQUIRED,
  ...STAFF_REQUIRED,
  acknowledgement: ['receivedOn', 'due', 'rights', 'confirmUrl'],
  'identity-code': ['code', 'minutes', 'part:security'],
  'sign-in-code': ['code', 'minutes', 'part:security'],
  'identity-wanted': ['doubt', 'steps', 'by', 'due', 'part:remedies'],
  clarification: ['question', 'why', 'due'],
  'extension-notice': ['receivedOn', 'reasons', 'explanation', 'newDate', 'oldDate', 'part:remedies'],
  'access-answer': [
    'expiresOn',
    'portalUrl',
    'sourcesFound',
    'sourcesNothing',
    'sourcesExempt',
    'broughtIn',
    'elsewhere',
    'heldBack',
    'part:remedies',
  ],
  'nothing-held': ['searched', 'part:remedies'],
  'package-revoked': ['reason', 'part:remedies'],
  'not-identified': ['missing', 'part:remedies'],
  'withdrawal-confirmed': ['withdrawnOn', 'rights'],
  'request-joined': ['receivedOn', 'firstReference', 'firstReceivedOn', 'due', 'rights', 'goingOn'],
  'received-not-understood': ['receivedOn', 'due'],
  'representative-outcome': ['receivedOn', 'answeredOn', 'granted', 'partly', 'refused', 'part:remedies'],
  'staff-reminder': ['due', 'matter', 'daysLeft', 'deskUrl'],
  'request-closed': ['closedOn', 'part:remedies'],
};

/** A subject is read by mail servers and on locked screens: nothing but these may stand in it. */
export const SUBJECT_PLACES: readonly string[] = ['reference', 'brand'];
