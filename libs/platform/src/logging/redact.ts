import { isNativeError } from 'node:util/types';
import { OperatorError } from '../errors';

/** Keys under which personal data or secrets travel; whatever they hold is not written. */
const TELLING_KEY =
  /mail|name|phone|msisdn|address|street|birth|subject|body|text|content|identifier|recipient|sender|^from$|^to$|token|secret|password|cookie|authorization|otp|session|query|params|parameters|detail|payload|url|headers/i;
/** Keys that only look like it. */
const HARMLESS_KEY = /^(context|errorName|hostname)$/;
const REMOVED = '[removed]';
const DEEPEST = 4;

/** The places of a stack, without its first line, which repeats the error's message. */
export function stackFrames(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

/** What the log may know of an error: what it is and where it arose; the message only when it was written to be logged. */
function describeError(error: Error): Record<string, unknown> {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = error instanceof OperatorError ? error.message : undefined;
  return { errorName: error.name, code, message, at: stackFrames(error.stack ?? '') };
}

/** A copy of a log entry's fields without anything that could carry personal data or a secret. */
export function redact(value: unknown, depth = 0): unknown {
  if (isNativeError(value)) return describeError(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST || Buffer.isBuffer(value)) return REMOVED;
  if (Array.isArray(value)) return value.slice(0, 50).map((entry) => redact(entry, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const hide = TELLING_KEY.test(key) && !HARMLESS_KEY.test(key) && entry !== undefined;
      return [key, hide ? REMOVED : redact(entry, depth + 1)];
    }),
  );
}
