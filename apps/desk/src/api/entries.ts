import type { Language, Right } from '@habeas/domain';
import type { MatterOption } from '@habeas/casework/requests/matter-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';
import { QUEUE_KEY } from './requests';

export const ENTRY_CHANNELS = ['post', 'phone', 'desk'] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** A request as a colleague writes it down. */
export interface Entry {
  entryKey: string;
  channel: EntryChannel;
  receivedOn: string;
  receivedAt: string;
  brand: string;
  language: Language;
  rights: Right[];
  /** Keys of what is asked beside the rights. */
  matters: string[];
  words: string;
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  postalAddress: string;
  onBehalfOf: string;
  scanId: string | null;
}

export interface KeptScan {
  scanId: string;
  mediaType: string;
  size: number;
}

/** What may be asked beside the rights, in the colleague's language. */
export function useMatterOptions() {
  return useQuery({ queryKey: ['matter-options'], queryFn: () => call<MatterOption[]>('GET', '/entries/matters') });
}

export function useKeepScan() {
  return useMutation({ mutationFn: (file: File) => call<KeptScan>('POST', '/entries/scans', file) });
}

export function useRecordEntry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: Entry) => call<{ id: string; reference: string }>('POST', '/entries', entry),
    onSuccess: () => client.invalidateQueries({ queryKey: QUEUE_KEY }),
  });
}
