import { mayMove, soundTable, type TransitionAnswer, type TransitionTable } from './transition-table';

/** The states of one right inside a request; each right has its own decision and answer. */
export const REQUESTED_RIGHT_STATES = [
  'asked',
  'awaiting-identity',
  'collecting',
  'deciding',
  'awaiting-approval',
  'approved',
  'executing',
  'joined',
  'answered',
  'with-person',
  'refused',
  'not-identified',
  'withdrawn',
  'not-asked',
] as const;

/**
 * One of {@link REQUESTED_RIGHT_STATES}. `with-person`: a member of staff must act; `joined`: an earlier request answers it;
 * `not-asked`: misread, corrected.
 */
export type RequestedRightState = (typeof REQUESTED_RIGHT_STATES)[number];

/**
 * What may follow what. `not-identified` opens again on a reply (GDPR Art. 11(2)); nothing is answered unapproved; what is
 * being decided goes back to `collecting` when another key of the person is proven meanwhile. A right that an earlier, open
 * request of the same person asks for already is `joined`: answered there; taken apart, it waits for identity again.
 */
const TRANSITIONS: TransitionTable<RequestedRightState> = soundTable(
  {
    asked: ['awaiting-identity', 'collecting', 'with-person', 'withdrawn', 'not-asked'],
    'awaiting-identity': ['collecting', 'not-identified', 'joined', 'withdrawn', 'with-person', 'not-asked'],
    // What is stopped without reasons is executed as soon as it is read (Art. 21(3), 7(3)).
    collecting: ['deciding', 'executing', 'joined', 'with-person', 'withdrawn', 'awaiting-identity'],
    deciding: ['awaiting-approval', 'collecting', 'joined', 'with-person'],
    'awaiting-approval': ['approved', 'collecting', 'joined', 'with-person', 'withdrawn'],
    // Until the time to think it over has passed nothing is done: it can be stopped, changed or taken back.
    approved: ['executing', 'answered', 'refused', 'awaiting-approval', 'collecting', 'withdrawn'],
    // A source that is not as the plan says is left untouched, and the right is planned anew.
    executing: ['answered', 'with-person', 'collecting'],
    joined: ['awaiting-identity', 'withdrawn', 'not-asked'],
    answered: ['collecting'],
    'with-person': [
      'awaiting-identity',
      'collecting',
      // What is undone as easily as it is done needs one person only (restriction).
      'executing',
      'awaiting-approval',
      'joined',
      'refused',
      'answered',
      'withdrawn',
      'not-asked',
    ],
    refused: ['with-person'],
    'not-identified': ['awaiting-identity'],
    withdrawn: [],
    'not-asked': [],
  },
  { initial: 'asked', resting: ['joined', 'answered', 'refused', 'not-identified', 'withdrawn', 'not-asked'] },
);

/** Whether a requested right may move from one state to another, and if not, why. */
export function mayMoveRequestedRight(from: string, to: string): TransitionAnswer {
  return mayMove(TRANSITIONS, from, to);
}
