import { useCallback, useState } from 'react';

/** The fields of a dialog: they outlive a dialog closed by mistake, and are emptied once the action is done. */
export function useFields<Fields extends object>(empty: () => Fields) {
  const [fields, setFields] = useState(empty);
  const set = useCallback((change: Partial<Fields>) => setFields((before) => ({ ...before, ...change })), []);
  const reset = () => setFields(empty());
  return { fields, set, reset };
}
