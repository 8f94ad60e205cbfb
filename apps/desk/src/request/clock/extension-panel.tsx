import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';

/** The extension that was notified, with what the person was told; or why there is none. */
export function ExtensionPanel() {
  const { t } = useTranslation();
  const known = useKnownText();
  const { extension } = useView().clock;
  const refused = useView().actions.refused.find(({ action }) => action === 'extend');
  return (
    <Panel title={t('clock:extension')}>
      {extension ? (
        <Facts
          facts={[
            {
              term: t('clock:date.extendedDue'),
              value: extension.extendedDue ? (
                <Moment value={extension.extendedDue} precision="day" />
              ) : (
                t('clock:extension-void')
              ),
            },
            { term: t('clock:notice-on'), value: <Moment value={extension.noticeOn} precision="day" /> },
            {
              term: t('clock:extension-reasons'),
              value: extension.reasons.map((reason) => known('clock:extension-reason', reason)).join(', '),
            },
            { term: t('clock:explanation'), value: extension.explanation },
            { term: t('clock:by'), value: extension.by },
          ]}
        />
      ) : (
        <>
          <Text>{t('clock:no-extension')}</Text>
          {refused && <Text c="dimmed">{known('problem:reason', refused.reason)}</Text>}
        </>
      )}
    </Panel>
  );
}
