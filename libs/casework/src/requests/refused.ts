/** A use case that the law or the state of the request forbids. `reason` is a key that the desk has words for. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(`Refused: ${reason}`);
    this.name = 'Refused';
  }
}

/** Somebody else changed the request since this colleague saw it. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('The request was changed meanwhile');
    this.name = 'ChangedMeanwhile';
  }
}

/** There is no such thing, or it is not for this account to see: the same answer for both. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`${what} not found`);
    this.name = 'NotFound';
  }
}
