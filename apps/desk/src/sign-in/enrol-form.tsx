import { Anchor, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEnrolment } from '../api/session';
import { CopyText } from '../ui/copy-text';
import { Loading } from '../ui/loading';
import { ProblemNotice } from '../ui/problem-notice';
import { CodeForm } from './code-form';

interface Props {
  busy: boolean;
  error: Error | null;
  onCode: (code: string) => void;
}

/** The secret as a picture to scan and as text to type or paste; then a code proves that the app has it. */
export function EnrolForm({ busy, error, onCode }: Props) {
  const { t } = useTranslation();
  const enrolment = useEnrolment();
  if (enrolment.isPending) return <Loading lines={4} />;
  if (enrolment.error) return <ProblemNotice error={enrolment.error} retry={() => void enrolment.refetch()} />;
  const { secret, otpauthUrl, qrSvg } = enrolment.data;
  return (
    <Stack>
      <Text>{t('sign-in:enrol-scan')}</Text>
      <img
        className="qr"
        alt={t('sign-in:enrol-qr')}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg)}`}
        width={192}
        height={192}
      />
      <Text>{t('sign-in:enrol-secret')}</Text>
      <Group gap="xs">
        <Code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</Code>
        <CopyText value={secret} />
      </Group>
      <Anchor href={otpauthUrl}>{t('sign-in:enrol-app')}</Anchor>
      <CodeForm busy={busy} error={error} submitLabel={t('sign-in:enrol-confirm')} onCode={onCode} />
    </Stack>
  );
}
