import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import { useSession, useSignIn } from '../api/session';
import { CodeForm } from './code-form';
import { wantedPath } from './deep-link';
import { Door } from './door';
import { PasswordForm } from './password-form';

/** Password first, then the code of the second factor; afterwards back to where the person wanted to go. */
export function SignInRoom() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const session = useSession().data;
  const signIn = useSignIn();
  const [credentials, setCredentials] = useState<{ email: string; password: string } | null>(null);
  if (session) return <Navigate to={wantedPath(params.get('to'))} replace />;

  const needsCode = signIn.error instanceof Problem && signIn.error.reason === 'second-factor-required';
  const secondStep = credentials !== null && (needsCode || signIn.variables?.code !== undefined);
  const error = needsCode ? null : signIn.error;
  if (secondStep) {
    return (
      <Door title={t('sign-in:code-title')} lead={t('sign-in:code-lead')}>
        <CodeForm
          busy={signIn.isPending}
          error={error}
          submitLabel={t('sign-in:submit')}
          onCode={(code) => signIn.mutate({ ...credentials, code })}
          onBack={() => {
            setCredentials(null);
            signIn.reset();
          }}
        />
      </Door>
    );
  }
  return (
    <Door title={t('sign-in:title')} lead={params.has('to') ? t('sign-in:lead-back') : t('sign-in:lead')}>
      <PasswordForm
        busy={signIn.isPending}
        error={error}
        onSubmit={(given) => {
          setCredentials(given);
          signIn.mutate(given);
        }}
      />
    </Door>
  );
}
