import type { SourceTaskView } from '@habeas/casework/requests/request-view';
import { isUnknown } from '@habeas/domain';
import { Button, Group } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { ProblemNotice } from '../../ui/problem-notice';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';

/** Try again now, or exempt with a reason; only for a source that has not answered. */
export function SourceActions({ task, onExempt }: { task: SourceTaskView; onExempt: () => void }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const mayRetry = useAllowed('retry-source') && (task.state === 'error' || task.state === 'stuck');
  const mayExempt = useAllowed('exempt-source') && isUnknown(task.state);
  if (!mayRetry && !mayExempt) return null;
  const retry = () => write.mutate({ path: `source-tasks/${encodeURIComponent(task.id)}/retry` });
  return (
    <div className="no-print">
      <Group gap="xs" mt="xs">
        {mayRetry && (
          <Button
            size="xs"
            variant="default"
            loading={write.isPending}
            aria-label={t('shell:pair', { name: t('sources:retry'), value: task.title })}
            leftSection={<IconRefresh aria-hidden size={16} />}
            onClick={retry}
          >
            {t('sources:retry')}
          </Button>
        )}
        {mayExempt && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('shell:pair', { name: t('sources:exempt'), value: task.title })}
            onClick={onExempt}
          >
            {t('sources:exempt')}
          </Button>
        )}
      </Group>
      {write.error && <ProblemNotice error={write.error} />}
    </div>
  );
}
