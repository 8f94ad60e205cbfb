/** For each state, the states that may follow it; a state with none is final. */
export type TransitionTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Why a transition is refused; a key that the desk has words for. */
export type TransitionRefusal = 'unknown-state' | 'same-state' | 'final-state' | 'not-allowed';

/** The answer to "may this move?": never a bare no. */
export type TransitionAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: TransitionRefusal };

/** Whether a state may follow another. Values from a database or a client may be passed as they are. */
export function mayMove<S extends string>(table: TransitionTable<S>, from: string, to: string): TransitionAnswer {
  const next: ReadonlyMap<string, readonly string[]> = new Map(Object.entries<readonly string[]>(table));
  const exits = next.get(from);
  if (!exits || !next.has(to)) return { ok: false, reason: 'unknown-state' };
  if (from === to) return { ok: false, reason: 'same-state' };
  if (exits.includes(to)) return { ok: true };
  return { ok: false, reason: exits.length === 0 ? 'final-state' : 'not-allowed' };
}

function reachedFrom(table: Readonly<Record<string, readonly string[]>>, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const state of reached) for (const next of table[state] ?? []) reached.add(next);
  return reached;
}

function faultsOf(
  table: Readonly<Record<string, readonly string[]>>,
  { initial, resting }: { readonly initial: string; readonly resting: readonly string[] },
): readonly string[] {
  const states = Object.keys(table);
  const named = new Set([initial, ...resting, ...Object.values(table).flat()]);
  const reached = reachedFrom(table, initial);
  const hasWayOut = (state: string) => resting.some((rest) => reachedFrom(table, state).has(rest));
  return [
    ...[...named].filter((state) => !states.includes(state)).map((state) => `${state} is unknown`),
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} is unreachable`),
    ...states.filter((state) => !hasWayOut(state)).map((state) => `${state} is exitless`),
  ];
}

/**
 * The table itself once it is sound: every state that is named is known, every state is reached from the initial one, and
 * from each a resting one is reached (no request without a way out). `resting` are the states in which the process may
 * lawfully end, whether or not they can be left again. Throws an error that names every fault, so that nothing starts.
 */
export function soundTable<S extends string>(
  table: TransitionTable<S>,
  way: { readonly initial: S; readonly resting: readonly S[] },
): TransitionTable<S> {
  const faults = faultsOf(table, way);
  if (faults.length > 0) throw new Error(`transition table: ${faults.join(', ')}`);
  return table;
}
