import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  waiting: number;
  decided: number;
  begun: number;
}

/** How many of the lines that wait for a colleague are decided; read out when it changes. */
export function OthersProgress({ waiting, decided, begun }: Props) {
  const { t } = useTranslation();
  const all = waiting + decided;
  if (all === 0) {
    return (
      <Text size="sm" fw={600} role="status">
        {t('package:others-all-by-rule')}
      </Text>
    );
  }
  const words = t('package:others-progress', { done: decided, count: all });
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {words} {t('package:others-open', { count: waiting })}{' '}
        {begun > 0 && t('package:others-chosen', { count: begun })}
      </Text>
      <Progress my={6} value={(decided / all) * 100} aria-label={words} maw={420} />
    </>
  );
}
