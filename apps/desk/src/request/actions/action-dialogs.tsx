import type { DialogName } from '../frame/request-context';
import { ApproveDialog } from './approve-dialog';
import { CorrectDialog } from './correct-dialog';
import { ExtendDialog } from './extend-dialog';
import { MandateDialog } from '../identity/mandate-dialog';
import { JoinDialog } from '../related/join-dialog';
import { OutcomeDialog } from './outcome-dialog';
import { AnswerMatterDialog } from '../matters/answer-matter-dialog';
import { ChangeMattersDialog } from '../matters/change-matters-dialog';
import { HandOverDialog } from '../matters/hand-over-dialog';
import { HoldDialog } from '../hold/hold-dialog';
import { KeepDialog } from '../restriction/keep-dialog';
import { LiftDialog } from '../restriction/lift-dialog';
import { RestrictDialog } from '../restriction/restrict-dialog';
import { AssignReviewerDialog } from '../review/assign-reviewer-dialog';
import { DecideReviewDialog } from '../review/decide-review-dialog';
import { RecordViewDialog } from '../review/record-view-dialog';
import { PauseDialog } from './pause-dialog';
import { WordsDialog, type WordsAction } from './words-dialog';

const WORDS_ACTIONS: WordsAction[] = [
  'attend',
  'mark-not-a-request',
  'revoke',
  'revoke-portability',
  'withdraw',
  'separate',
  'close',
  'reopen',
  'lift-hold',
];

interface Props {
  dialog: DialogName | null;
  opened: boolean;
  onClose: () => void;
}

/** Every dialog of the page; one at a time is open, the others keep what was typed. */
export function ActionDialogs({ dialog, opened, onClose }: Props) {
  const propsOf = (name: DialogName) => ({ opened: opened && dialog === name, onClose });
  return (
    <>
      <ApproveDialog of="access" {...propsOf('approve')} />
      <ApproveDialog of="portability" {...propsOf('approve-portability')} />
      <CorrectDialog {...propsOf('correct')} />
      <PauseDialog {...propsOf('pause')} />
      <ExtendDialog {...propsOf('extend')} />
      <OutcomeDialog {...propsOf('record-outcome')} />
      <AnswerMatterDialog {...propsOf('answer-matter')} />
      <HandOverDialog {...propsOf('hand-over-matter')} />
      <ChangeMattersDialog {...propsOf('change-matters')} />
      <MandateDialog {...propsOf('record-mandate')} />
      <JoinDialog {...propsOf('join')} />
      <AssignReviewerDialog {...propsOf('assign-reviewer')} />
      <RecordViewDialog {...propsOf('record-view')} />
      <DecideReviewDialog {...propsOf('decide-review')} />
      <RestrictDialog {...propsOf('restrict-data')} />
      <LiftDialog {...propsOf('lift-restriction')} />
      <KeepDialog {...propsOf('keep-restriction')} />
      <HoldDialog {...propsOf('hold-file')} />
      {WORDS_ACTIONS.map((action) => (
        <WordsDialog key={action} action={action} {...propsOf(action)} />
      ))}
    </>
  );
}
