import type { CalendarScope, NewCalendarFeedView } from '@habeas/casework/deadlines/calendar/calendar-view';
import type { SettingsView } from '@habeas/casework/deadlines/settings-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const SETTINGS_KEY = ['settings'];

/** What the signed-in colleague has set for themselves. */
export function useSettings() {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: () => call<SettingsView>('GET', '/settings') });
}

export function useChangeSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: Pick<SettingsView, 'digest' | 'language'>) => call<SettingsView>('PATCH', '/settings', wanted),
    onSuccess: (settings) => client.setQueryData(SETTINGS_KEY, settings),
  });
}

/** A new calendar address; its secret is in the answer alone. */
export function useNewFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scope: CalendarScope) => call<NewCalendarFeedView>('POST', '/settings/calendar-feeds', { scope }),
    onSuccess: () => client.invalidateQueries({ queryKey: SETTINGS_KEY }),
  });
}

export function useRevokeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call<SettingsView>('DELETE', `/settings/calendar-feeds/${encodeURIComponent(id)}`),
    onSuccess: (settings) => client.setQueryData(SETTINGS_KEY, settings),
  });
}
