/** An answer of the desk's API that is no success: RFC 9457 problem JSON, or none at all (status 0: unreachable). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly reason: string | null,
    readonly detail: string | null,
    /** Seconds to wait, from Retry-After. */
    readonly retryAfter: number | null,
  ) {
    super(`desk API answered ${status}${reason ? ` (${reason})` : ''}`);
    this.name = 'Problem';
  }

  /** Nobody is signed in any more: not a wrong password, which is 401 with a reason of its own. */
  get signedOut(): boolean {
    return this.status === 401 && !SIGN_IN_REASONS.has(this.reason ?? '');
  }
}

const SIGN_IN_REASONS = new Set(['wrong-credentials', 'second-factor-required', 'token-used-or-expired']);

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Reads a failed answer. A body that is not problem JSON (a proxy's page) gives the status alone. */
export async function problemFrom(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as { reason?: unknown; detail?: unknown } | null;
  const wait = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return new Problem(
    response.status,
    textOrNull(body?.reason),
    textOrNull(body?.detail),
    Number.isNaN(wait) ? null : wait,
  );
}
