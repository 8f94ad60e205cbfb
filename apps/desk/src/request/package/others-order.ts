import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { type Chosen, isComplete } from './others-choice';

/** Groups that one rule of the policy settled. */
export interface SettledByRule {
  key: string;
  kind: OthersGroupView['kind'];
  outcome: NonNullable<OthersGroupView['outcome']>;
  ground: OthersGroupView['ground'];
  groups: OthersGroupView[];
  records: number;
  seen: number;
}

/** What waits for a colleague, what a colleague decided, and what rules settled, rule by rule; each in the order of the answer. */
export function inOrder(groups: readonly OthersGroupView[]) {
  const rules = new Map<string, SettledByRule>();
  for (const group of groups) {
    const { kind, outcome, ground, decidedBy, records, seen } = group;
    if (outcome === null || decidedBy !== null) continue;
    const key = [kind, outcome, ground ?? 'none'].join(' ');
    const known = rules.get(key) ?? { key, kind, outcome, ground, groups: [], records: 0, seen: 0 };
    rules.set(key, {
      ...known,
      groups: [...known.groups, group],
      records: known.records + records,
      seen: known.seen + seen,
    });
  }
  return {
    waiting: groups.filter(({ outcome }) => outcome === null),
    decided: groups.filter(({ outcome, decidedBy }) => outcome !== null && decidedBy !== null),
    byRule: [...rules.values()],
  };
}

/**
 * The groups that wait and are of the kind of this one. `read`: those whose values were opened, for which the same may be chosen at
 * once; `unread` must be looked at first: nobody decides about what they did not see.
 */
export function alike(
  group: OthersGroupView,
  groups: readonly OthersGroupView[],
  chosen: Readonly<Record<string, Chosen>>,
  wasRead: ReadonlySet<string>,
): { read: OthersGroupView[]; unread: OthersGroupView[] } {
  const others = groups.filter(({ id, kind, outcome }) => {
    const choice = chosen[id];
    return id !== group.id && kind === group.kind && outcome === null && !(choice && isComplete(choice));
  });
  return { read: others.filter(({ id }) => wasRead.has(id)), unread: others.filter(({ id }) => !wasRead.has(id)) };
}
