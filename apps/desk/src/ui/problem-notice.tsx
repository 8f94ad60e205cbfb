import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './use-problem-text';

/** An error in words, read out when it appears, with a second try where one makes sense. */
export function ProblemNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText()(error);
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={t('problem:title')}
    >
      <p className="flat">{text}</p>
      {retry && (
        <Button mt="xs" size="xs" variant="default" onClick={retry}>
          {t('problem:retry')}
        </Button>
      )}
    </Alert>
  );
}
