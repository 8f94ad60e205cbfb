import type { InvitationView, StaffAccountView, StaffRole } from '@habeas/casework/staff/staff-view';
import type { Language } from '@habeas/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client';

const ACCOUNTS_KEY = ['accounts'];

export interface NewAccount {
  name: string;
  email: string;
  role: StaffRole;
  language: Language;
}

export function useAccounts() {
  return useQuery({ queryKey: ACCOUNTS_KEY, queryFn: () => call<StaffAccountView[]>('GET', '/accounts') });
}

function useAccountsMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSuccess: () => client.invalidateQueries({ queryKey: ACCOUNTS_KEY }) });
}

export const useInvite = () =>
  useAccountsMutation((account: NewAccount) => call<InvitationView>('POST', '/accounts', account));

export const useInviteAgain = () =>
  useAccountsMutation((id: string) => call<InvitationView>('POST', `/accounts/${encodeURIComponent(id)}/invitation`));

export const useChangeAccount = () =>
  useAccountsMutation(({ id, ...change }: { id: string; role?: StaffRole; active?: boolean }) =>
    call<StaffAccountView>('PATCH', `/accounts/${encodeURIComponent(id)}`, change),
  );
