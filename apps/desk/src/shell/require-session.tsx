import { Container } from '@mantine/core';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session';
import { signInFor } from '../sign-in/deep-link';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';

/** Lets only a complete session in; the others go to sign in or to set up the second factor, and come back here. */
export function RequireSession() {
  const { pathname, search, hash } = useLocation();
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError && !session.data) {
    return (
      <Container component="main" size="sm" py="xl">
        <ProblemNotice error={session.error} retry={() => void session.refetch()} />
      </Container>
    );
  }
  if (!session.data) return <Navigate to={signInFor(pathname + search + hash)} replace />;
  if (session.data.stage !== 'complete') return <Navigate to="/second-factor" replace />;
  return <Outlet />;
}
