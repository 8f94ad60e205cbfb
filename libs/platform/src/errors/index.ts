/**
 * An error whose message was written for the people who operate the installation and repeats no data.
 * Only such messages reach the log; of every other error the log keeps the type, the code and the place.
 */
export class OperatorError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}
