import type { PackageView } from '@habeas/casework/requests/package-view';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { usePermission } from '../../api/session';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

const AGAIN_FROM: readonly PackageView['state'][] = ['sealed', 'failed', 'expired', 'revoked'];

/** Composes the package again; what was approved stays as it is until then. */
export function ComposeButton({ pack, path }: { pack: PackageView; path: string }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const mayCompose = usePermission('source-task.retry');
  if (!mayCompose || !AGAIN_FROM.includes(pack.state)) return null;
  return (
    <>
      <Button
        className="no-print"
        size="sm"
        variant="default"
        loading={write.isPending}
        onClick={() => write.mutate({ path })}
      >
        {t('package:compose')}
      </Button>
      {write.error && <ProblemNotice error={write.error} />}
    </>
  );
}
