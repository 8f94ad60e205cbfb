/** A change of accounts that is not allowed. `reason` is a key that the desk has words for. */
export class StaffRefused extends Error {
  constructor(readonly reason: 'email-taken' | 'last-administrator') {
    super(`Refused: ${reason}`);
    this.name = 'StaffRefused';
  }
}
