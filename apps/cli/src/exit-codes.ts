/** What the exit code of every command means; printed at the end of each `--help`. */
export const EXIT = {
  ok: 0,
  faultsFound: 1,
  badInput: 2,
  unavailable: 3,
  failed: 4,
} as const;

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const MEANING: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'done, and nothing is wrong',
  faultsFound: 'done, and what was checked has faults; they are listed',
  badInput: 'the command, an option or the input is not right; the message names it',
  unavailable: 'something that the command needs cannot be reached (database, queue, file store)',
  failed: 'the command failed for another reason',
};

/** The exit codes as the last part of a help text. */
export function exitCodesHelp(): string {
  const lines = Object.entries(EXIT).map(([name, code]) => `  ${code}  ${MEANING[name as keyof typeof EXIT]}`);
  return `\nExit codes:\n${lines.join('\n')}`;
}

/** Ends a command with an exit code; the message, if any, is printed on standard error and holds no personal data. */
export class CommandEnd extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message = '',
  ) {
    super(message);
    this.name = 'CommandEnd';
  }
}
