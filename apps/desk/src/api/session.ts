import type { EnrolmentView, SessionView, StaffPermission } from '@habeas/casework/staff/staff-view';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, rememberCsrfToken } from './client';
import { Problem } from './problem';
import { SESSION_KEY } from './query-client';

async function currentSession(): Promise<SessionView | null> {
  try {
    const session = await call<SessionView>('GET', '/session');
    rememberCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: currentSession, staleTime: 5 * 60_000 });
}

/** Whether the account that is signed in holds a permission; the server checks again. */
export function usePermission(permission: StaffPermission): boolean {
  return useSession().data?.permissions.includes(permission) ?? false;
}

function useSessionCall<Input>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => call<SessionView>('POST', path, input),
    onSuccess: (session) => {
      rememberCsrfToken(session.csrfToken);
      client.setQueryData(SESSION_KEY, session);
    },
  });
}

export const useSignIn = () => useSessionCall<{ email: string; password: string; code?: string }>('/session');
export const useFirstSignIn = () => useSessionCall<{ token: string; password: string }>('/first-sign-in');
export const useConfirmSecondFactor = () => useSessionCall<{ code: string }>('/second-factor');

/** Asks for a new secret; each call makes the one before it useless, so it is asked once and never again by itself. */
export function useEnrolment() {
  return useQuery({
    queryKey: ['enrolment'],
    queryFn: () => call<EnrolmentView>('POST', '/second-factor/enrolment'),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}

/** Signs out and forgets everything that was read. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('DELETE', '/session'),
    onSuccess: () => {
      rememberCsrfToken(null);
      client.clear();
      client.setQueryData(SESSION_KEY, null);
    },
  });
}
