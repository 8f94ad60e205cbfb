import {
  ANSWER_OUTCOMES,
  type AnswerLetterData,
  type ChoicesAnswer,
  type ContinuedUse,
  type RefusedData,
  type StoppedUse,
  type UnsearchedData,
  type UpheldUse,
} from './answer-letter-data';
import type { PlaceKind, RowPlaces } from './place-kinds';

const refused = { what: 'label', reason: 'text', article: 'article' } as const satisfies RowPlaces<RefusedData>;
const stopped = { what: 'label', channels: 'text' } as const satisfies RowPlaces<StoppedUse>;
const upheld = { what: 'label', words: 'text' } as const satisfies RowPlaces<UpheldUse>;
const goesOn = { ...refused, words: 'text' } as const satisfies RowPlaces<ContinuedUse>;
const unsearched = { what: 'text', needs: 'text' } as const satisfies RowPlaces<UnsearchedData>;

const STOPPED = { each: stopped, nullable: ['channels'] };
const REFUSED = { each: refused, nullable: [] };
const OUTCOME = { oneOf: ANSWER_OUTCOMES };
const received = { reference: 'word', receivedOn: 'date' } as const;
const recipients = { recipientsTold: 'items', recipientsToTell: 'items' } as const;

const CHOICES: Readonly<Record<keyof ChoicesAnswer, PlaceKind>> = {
  ...received,
  outcome: OUTCOME,
  stoppedOn: 'date',
  stopped: STOPPED,
  waiting: STOPPED,
  movesOn: 'date',
  addresses: 'items',
  ownSteps: 'items',
  continued: REFUSED,
  recipients: 'items',
};
const CHOICES_REQUIRED = [
  'receivedOn',
  'stopped',
  'stopped.channels',
  'waiting',
  'movesOn',
  'addresses',
  'ownSteps',
  'continued.reason',
  'continued.article',
  'recipients',
  'part:remedies',
];

type Objecting = Pick<
  AnswerLetterData,
  'objection-answer' | 'objection-decision' | 'objection-reasons' | 'withdrawal-answer' | 'stopped-at-move'
>;
type Places = { readonly [N in keyof Objecting]: Readonly<Record<keyof Objecting[N] & string, PlaceKind>> };

/** Places of the letters by which a use is stopped, or goes on. */
export const OBJECTION_LETTER_PLACES: Places = {
  'objection-answer': CHOICES,
  'objection-decision': {
    ...received,
    ...recipients,
    decidedOn: 'date',
    outcome: OUTCOME,
    stopped: { each: upheld, nullable: ['words'] },
    stoppedOn: 'date',
    continued: { each: goesOn, nullable: ['words'] },
    notSearched: { each: unsearched, nullable: [] },
    liftedFrom: 'date',
  },
  'objection-reasons': { reference: 'word', uses: 'items', by: 'date', due: 'date' },
  'withdrawal-answer': CHOICES,
  'stopped-at-move': {
    ...received,
    appliedOn: 'date',
    stopped: STOPPED,
    offByDefault: 'text',
    recipients: 'items',
  },
};

export const OBJECTION_REQUIRED: Readonly<Record<keyof Objecting, readonly string[]>> = {
  'objection-answer': CHOICES_REQUIRED,
  'objection-decision': [
    'receivedOn',
    'stopped.words',
    'continued.reason',
    'continued.article',
    'continued.words',
    'notSearched.needs',
    'liftedFrom',
    'recipientsTold',
    'recipientsToTell',
    'part:remedies',
  ],
  'objection-reasons': ['uses', 'by', 'due'],
  'withdrawal-answer': CHOICES_REQUIRED,
  'stopped-at-move': ['receivedOn', 'appliedOn', 'stopped.channels', 'offByDefault', 'recipients', 'part:remedies'],
};
