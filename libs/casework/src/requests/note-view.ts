/** What a colleague's note gives the reason of. */
export type NoteAbout =
  | 'correction'
  | 'not-a-request'
  | 'identity-choice'
  | 'identity-verification'
  | 'mandate'
  | 'joining'
  | 'separation'
  | 'exemption'
  | 'revocation'
  | 'withdrawal'
  | 'reopening'
  | 'outcome'
  | 'matters'
  | 'plan-answer'
  | 'portability-answer'
  | 'transfer'
  | 'plan-stop'
  | 'restriction'
  | 'restriction-end'
  | 'restriction-kept'
  | 'hold'
  | 'hold-end';

/** Why a colleague decided something, in their own words. */
export interface NoteView {
  id: string;
  about: NoteAbout;
  text: string;
  by: string;
  at: string;
}
