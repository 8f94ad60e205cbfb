import { isChoice, type PlaceKind } from './place-kinds';
import type { Condition, Conditional } from './wording';

const CONDITION = /^([a-zA-Z]+)(?: is ([a-z-]+))?$/;

/** Where a wording stands and what it may use. */
export interface ReadingPlace {
  kinds: ReadonlyMap<string, PlaceKind>;
  nullable: ReadonlySet<string>;
  fault: (message: string) => void;
}

function readCondition(raw: unknown, key: string, at: ReadingPlace): Condition {
  const [, place = String(raw), is = null] = CONDITION.exec(String(raw)) ?? [];
  const kind = at.kinds.get(place);
  if (!kind) at.fault(`unknown place "${place}" in "${key}"`);
  else if (isChoice(kind) !== (is !== null)) at.fault(`"${key}: ${String(raw)}" cannot be decided`);
  else if (isChoice(kind) && !kind.oneOf.includes(is ?? '')) at.fault(`"${place}" is never "${is}"`);
  return { place, is };
}

/** `when: kept`, `when: outcome is partial`, or a list of such: all must hold. `unless` alike: none may hold. */
export function readConditions(raw: Readonly<Record<string, unknown>>, at: ReadingPlace): Conditional {
  const read = (key: 'when' | 'unless') =>
    (raw[key] === undefined ? [] : [raw[key]].flat()).map((one) => readCondition(one, key, at));
  return { when: read('when'), unless: read('unless') };
}

/** True where the block is shown only when the place has a value. */
export function onlyWith(place: string, { when }: Conditional): boolean {
  return when.some((condition) => condition.place === place && condition.is === null);
}
