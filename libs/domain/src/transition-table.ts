/** For each state, the states that may follow it; a state with none is final. */
export type TransitionTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Why a transition is refused; a key that the desk has words for. */
export type TransitionRefusal = 'unknown-state' | 'same-state' | 'final-state' | 'not-allowed';

/** The answer to "may this move?": never a bare no. */
export type TransitionAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: TransitionRefusal };

/** Who has to do something next, so that no open state waits for nobody. */
export type NextActor = 'office' | 'data-subject' | 'sources' | 'nobody';

/** Whether a state may follow another. Values from a database or a client may be passed as they are. */
export function mayMove<S extends string>(table: TransitionTable<S>, from: string, to: string): TransitionAnswer {
  const next: ReadonlyMap<string, readonly string[]> = new Map(Object.entries<readonly string[]>(table));
  const exits = next.get(from);
  if (!exits || !next.has(to)) return { ok: false, reason: 'unknown-state' };
  if (from === to) return { ok: false, reason: 'same-state' };
  if (exits.includes(to)) return { ok: true };
  return { ok: false, reason: exits.length === 0 ? 'final-state' : 'not-allowed' };
}

/** A fault in a table: a target that is no state, a state never reached, or one from which no resting state is reached. */
export interface TransitionFault {
  readonly kind: 'unknown' | 'unreachable' | 'exitless';
  readonly state: string;
}

function reachedFrom(table: Readonly<Record<string, readonly string[]>>, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const state of reached) for (const next of table[state] ?? []) reached.add(next);
  return reached;
}

/**
 * Finds every fault of a table. `resting` are the states in which the process may lawfully end, whether or not they can
 * be left again; from every other state one of them must be reachable (no request without a way out).
 */
export function checkTransitionTable(
  table: Readonly<Record<string, readonly string[]>>,
  { initial, resting }: { readonly initial: string; readonly resting: readonly string[] },
): readonly TransitionFault[] {
  const states = Object.keys(table);
  const named = new Set([initial, ...resting, ...Object.values(table).flat()]);
  const reached = reachedFrom(table, initial);
  const hasWayOut = (state: string) => resting.some((rest) => reachedFrom(table, state).has(rest));
  return [
    ...[...named].filter((state) => !states.includes(state)).map((state) => ({ kind: 'unknown' as const, state })),
    ...states.filter((state) => !reached.has(state)).map((state) => ({ kind: 'unreachable' as const, state })),
    ...states.filter((state) => !hasWayOut(state)).map((state) => ({ kind: 'exitless' as const, state })),
  ];
}
