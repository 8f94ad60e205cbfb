import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Button, Code, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';

/** The proof for an auditor: what was planned, who approved, what was done and seen. It names nobody. */
export function ProofPanel({ proof }: { proof: NonNullable<PlanView['proof']> }) {
  const { t } = useTranslation();
  const { clock } = useView();
  return (
    <Panel title={t('plan:proof')}>
      <Text size="sm">{t('plan:proof-lead')}</Text>
      <Text size="sm" component="div">
        {t('plan:proof-sealed')} <Moment value={proof.sealedAt} zone={clock.zone} focusable />
      </Text>
      <Code className="wrap">{proof.sha256}</Code>
      <div className="no-print">
        <Button
          component="a"
          href={proof.url}
          download
          mt="sm"
          size="xs"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
        >
          {t('plan:proof-download')}
        </Button>
      </div>
    </Panel>
  );
}
