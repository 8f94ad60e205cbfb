import { OperatorError } from '@habeas/platform/errors';

/** One thing that is wrong in a controller pack, with where to mend it. `line` counts from 1. */
export interface PackProblem {
  file: string;
  /** Key (and section, for an activity) of the entry; empty when the file itself is meant. */
  entry: string;
  field: string;
  line: number;
  message: string;
}

const describe = ({ file, entry, field, line, message }: PackProblem): string =>
  `${file}:${line}: ${[entry, field].filter(Boolean).join(', ')}${entry || field ? ': ' : ''}${message}`;

/** The pack cannot be used. Carries every problem found, not only the first. */
export class PackInvalid extends OperatorError {
  constructor(readonly problems: readonly PackProblem[]) {
    super(`The controller pack is not valid:\n${problems.map(describe).join('\n')}`);
  }
}
