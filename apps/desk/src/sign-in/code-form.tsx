import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../ui/problem-notice';

interface Props {
  busy: boolean;
  error: Error | null;
  submitLabel: string;
  onCode: (code: string) => void;
  onBack?: () => void;
}

/** Six digits in one field: they can be pasted, filled in by the browser, and typed with spaces. */
export function CodeForm({ busy, error, submitLabel, onCode, onBack }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCode(code.replace(/\s/g, ''));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {error && <ProblemNotice error={error} />}
        <TextInput
          label={t('sign-in:code')}
          description={t('sign-in:code-help')}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,8}"
          required
          withAsterisk={false}
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Group justify="space-between">
          {onBack ? (
            <Button variant="default" onClick={onBack}>
              {t('sign-in:back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
