import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { ComposeButton } from '../package/compose-button';
import { PackageFacts } from '../package/package-facts';
import { PackagePreview } from '../package/package-preview';
import { PortabilityQuestions } from './portability-questions';
import { TransferPanel } from './transfer-panel';

/** The file that the person can take along, what is still open about it, and what can be done with it. */
export function PortabilityPanels() {
  const { t } = useTranslation();
  const { portability } = useView();
  if (!portability) return null;
  const { package: pack } = portability;
  return (
    <div className="stacked-panels">
      <PortabilityQuestions questions={portability.questions} />
      <Panel title={t('portability:title')}>
        {pack ? <PackageFacts pack={pack} /> : <Empty why={t('package:none')} next={t('package:none-next')} />}
        <Group gap="xs" mt="sm">
          <ActionButton action="approve-portability" main />
          <ActionButton action="revoke-portability" />
          {pack && <ComposeButton pack={pack} path="portability/package/composition" />}
        </Group>
      </Panel>
      <TransferPanel portability={portability} />
      {pack && pack.entries.length > 0 && <PackagePreview key={pack.id} pack={pack} />}
    </div>
  );
}
