import { SourceError, type SourceErrorCode } from '../connector';

const BY_CLASS: [RegExp, SourceErrorCode][] = [
  [/^(57014|55P03|40001|40P01)$/, 'timeout'], // a lock, or somebody else's change of the same rows: later is another time
  [/^(57P0|08|53|55000$)/, 'unreachable'],
  [/^(ECONN|ENOTFOUND|EHOST|ENET|EPIPE|EAI_)/, 'unreachable'],
  [/^ETIMEDOUT$/, 'timeout'],
  [/^(22|23|25006|28|42501|3D000)/, 'refused'],
  [/^(42P01|42703|42883|42804|3F000)$/, 'schema-changed'],
];

/**
 * A PostgreSQL or socket error as a SourceError. Only the code is passed on: PostgreSQL's own text quotes values of rows and
 * keys ("invalid input syntax for type integer: ...").
 */
export function sourceFault(source: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const code = codeOf(error);
  if (code === undefined && /timeout/i.test(messageOf(error)))
    return new SourceError(source, 'timeout', 'no answer in time');
  if (code === undefined && /terminated|not queryable|closed/i.test(messageOf(error))) {
    return new SourceError(source, 'unreachable', 'the connection broke off');
  }
  const known = BY_CLASS.find(([pattern]) => code !== undefined && pattern.test(code))?.[1];
  return new SourceError(source, known ?? 'invalid-answer', `the database answered ${code ?? 'an unknown error'}`);
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
