import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { ComposeButton } from './compose-button';
import { PackageFacts } from './package-facts';
import { PackagePreview } from './package-preview';

/** The answer as the person will see it, with what can be done with it. */
export function PackagePart() {
  const { t } = useTranslation();
  const view = useView();
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
          {view.package && <ComposeButton pack={view.package} />}
        </Group>
      </Panel>
      {view.package && view.package.entries.length > 0 && <PackagePreview key={view.package.id} pack={view.package} />}
    </div>
  );
}
