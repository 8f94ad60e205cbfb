import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { rememberCsrfToken } from './client';
import { Problem } from './problem';

export const SESSION_KEY = ['session'];

/** Queries try again only where a second try can help; a session that ended leads to the sign-in room. */
export function createQueryClient(): QueryClient {
  const onError = (error: Error) => {
    if (!(error instanceof Problem) || !error.signedOut) return;
    rememberCsrfToken(null);
    client.setQueryData(SESSION_KEY, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: false },
    },
  });
  return client;
}

function worthRetrying(failures: number, error: Error): boolean {
  const status = error instanceof Problem ? error.status : 500;
  return failures < 2 && (status === 0 || status === 502 || status === 504);
}
