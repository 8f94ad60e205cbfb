import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { useFirstSignIn, useSession } from '../api/session';
import { ProblemNotice } from '../ui/problem-notice';
import { Door } from './door';
import { forgetOneTimeToken, oneTimeToken } from './one-time-token';

/** Turns a one-time sign-in into an account with a password of one's own. */
export function FirstSignInRoom() {
  const { t } = useTranslation();
  const session = useSession().data;
  const firstSignIn = useFirstSignIn();
  const [password, setPassword] = useState('');
  const token = oneTimeToken();
  if (firstSignIn.isSuccess || (session && !token)) return <Navigate to="/second-factor" replace />;
  if (!token) {
    return (
      <Door title={t('sign-in:first-title')}>
        <Text mb="sm">{t('sign-in:first-no-token')}</Text>
        <Anchor component={Link} to="/sign-in">
          {t('sign-in:to-sign-in')}
        </Anchor>
      </Door>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    firstSignIn.mutate({ token, password }, { onSuccess: forgetOneTimeToken });
  };
  return (
    <Door title={t('sign-in:first-title')} lead={t('sign-in:first-lead')}>
      <form onSubmit={submit}>
        <Stack>
          {firstSignIn.error && <ProblemNotice error={firstSignIn.error} />}
          <PasswordInput
            label={t('sign-in:new-password')}
            description={t('sign-in:new-password-help')}
            autoComplete="new-password"
            minLength={12}
            required
            withAsterisk={false}
            value={password}
            visibilityToggleButtonProps={{ 'aria-label': t('sign-in:show-password'), tabIndex: 0 }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={firstSignIn.isPending}>
            {t('sign-in:continue')}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
