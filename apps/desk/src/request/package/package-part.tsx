import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { ComposeButton } from './compose-button';
import { OthersPanel } from './others-panel';
import { PackageFacts } from './package-facts';
import { PackagePreview } from './package-preview';
import { PortabilityPanels } from '../portability/portability-panels';

/** The answer as the person will see it, with what can be done with it. */
export function PackagePart() {
  const { t } = useTranslation();
  const view = useView();
  const isOnlyPortable = view.portability !== null && !view.rights.some(({ right }) => right === 'access');
  if (isOnlyPortable) return <PortabilityPanels />;
  return (
    <div className="stacked-panels">
      <Panel title={t('package:title')}>
        {view.package ? (
          <PackageFacts pack={view.package} />
        ) : (
          <Empty why={t('package:none')} next={t('package:none-next')} />
        )}
        <Group gap="xs" mt="sm">
          <ActionButton action="approve" main />
          <ActionButton action="revoke" />
          {view.package && <ComposeButton pack={view.package} path="package/composition" />}
        </Group>
      </Panel>
      {view.package && view.package.others.length > 0 && <OthersPanel groups={view.package.others} />}
      {view.package && view.package.entries.length > 0 && <PackagePreview key={view.package.id} pack={view.package} />}
      <PortabilityPanels />
    </div>
  );
}
