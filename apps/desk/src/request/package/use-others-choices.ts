import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { useState } from 'react';
import { type Chosen, isComplete } from './others-choice';

/** What was chosen on this page and is not recorded yet, and which values were opened here. */
export function useOthersChoices(groups: readonly OthersGroupView[]) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Chosen>>>({});
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const complete = groups.flatMap(({ id }) => {
    const choice = chosen[id];
    return choice && isComplete(choice) ? [{ id, ...choice, ground: choice.ground || null }] : [];
  });
  const begun = new Set(Object.keys(chosen).filter((id) => chosen[id]?.outcome !== ''));
  return {
    chosen,
    read,
    complete,
    begun,
    choose: (ids: readonly string[], choice: Chosen) =>
      setChosen((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, choice])) })),
    markRead: (id: string) => setRead((before) => (before.has(id) ? before : new Set([...before, id]))),
    clear: () => setChosen({}),
  };
}

export type OthersChoices = ReturnType<typeof useOthersChoices>;
