import type { KillSwitchView } from '@habeas/casework/requests/plan-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const EFFECTS_KEY = ['effects'];
const LOOK_EVERY = 10_000;

/** Whether anything may be done to each source; looked at again all the time, since it is the emergency stop. */
export function useKillSwitches(enabled: boolean) {
  return useQuery({
    queryKey: EFFECTS_KEY,
    queryFn: () => call<KillSwitchView[]>('GET', '/effects'),
    refetchInterval: LOOK_EVERY,
    enabled,
  });
}

/** Has one source told again what senders reported and it refused. */
export function useTellAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: string) => call<KillSwitchView[]>('POST', '/effects/untold', { source }),
    onSuccess: (switches) => client.setQueryData(EFFECTS_KEY, switches),
  });
}

/** Stops one source, or all (`source` null), or lets it go again. */
export function useSwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { source: string | null; stopped: boolean; reason?: string }) =>
      call<KillSwitchView[]>('POST', '/effects', change),
    onSuccess: (switches) => client.setQueryData(EFFECTS_KEY, switches),
  });
}
