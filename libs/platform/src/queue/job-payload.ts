const ID_OR_SLUG = /^[a-z0-9-]{1,64}$/;
/** A telephone, customer or national number has the shape of a slug, so a longer run of digits is no slug. */
const NUMBER_LIKE = /^[\d-]{6,}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LARGEST_INTEGER = 2 ** 31 - 1;

export class InvalidJobPayload extends Error {
  constructor(field: string) {
    super(
      `The job payload's field ${field} must be a UUID, an integer or a slug of at most 64 letters, digits and hyphens`,
    );
    this.name = 'InvalidJobPayload';
  }
}

function isAllowed(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= LARGEST_INTEGER;
  if (typeof value !== 'string') return false;
  return UUID.test(value) || (ID_OR_SLUG.test(value) && !NUMBER_LIKE.test(value));
}

/**
 * Refuses whatever could carry personal data into a queue: only ids, integers and short slugs pass.
 * @throws InvalidJobPayload naming the field, never its value
 */
export function checkJobPayload(payload: unknown): asserts payload is Record<string, string | number> {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) throw new InvalidJobPayload('(whole)');
  for (const [field, value] of Object.entries(payload)) {
    if (!isAllowed(value)) throw new InvalidJobPayload(ID_OR_SLUG.test(field.toLowerCase()) ? field : '(name)');
  }
}
