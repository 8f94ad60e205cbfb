import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTellAgain } from '../api/effects';
import { useKnownText } from '../i18n/use-known-text';
import { ProblemNotice } from '../ui/problem-notice';

interface Props {
  source: string;
  title: string;
  count: number;
  because: string[];
}

/** Objections that a sender reported without any request: those that the source does not take, why, and a way to tell it again. */
export function UntoldReports({ source, title, count, because }: Props) {
  const { t } = useTranslation();
  const known = useKnownText();
  const again = useTellAgain();
  const why = because.map((code) => known('sources:error', code, t('sources:other-error', { code })));
  return (
    <div>
      <Text size="sm" c="red">
        {t('effects:untold', { count })} {why.join(' ')}
      </Text>
      {again.error && <ProblemNotice error={again.error} />}
      <Button
        size="xs"
        mt={4}
        variant="default"
        loading={again.isPending}
        aria-label={t('shell:pair', { name: t('effects:tell-again'), value: title })}
        onClick={() => again.mutate(source)}
      >
        {t('effects:tell-again')}
      </Button>
    </div>
  );
}
