/** Why a change of accounts is not allowed; the desk has words for the first two, the command line for the others. */
export type StaffRefusal =
  | 'email-taken'
  | 'last-administrator'
  | 'no-such-account'
  | 'another-role'
  | 'account-ended'
  | 'second-factor-in-force';

/** A change of accounts that is not allowed. */
export class StaffRefused extends Error {
  constructor(readonly reason: StaffRefusal) {
    super(`Refused: ${reason}`);
    this.name = 'StaffRefused';
  }
}
