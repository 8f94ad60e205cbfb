import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKillSwitches } from '../api/effects';
import { usePermission } from '../api/session';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { ProblemNotice } from '../ui/problem-notice';
import { usePageTitle } from '../ui/use-page-title';
import { SwitchLine } from './switch-line';

/** The emergency stop: nothing is done to a source, or to any, until it is let go again. */
export function EffectsRoom() {
  const { t } = useTranslation();
  const mayStop = usePermission('effects.stop');
  const switches = useKillSwitches(mayStop);
  const heading = usePageTitle(t('effects:title'));
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('effects:title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('effects:lead')}
      </Text>
      {!mayStop && <Empty why={t('effects:not-yours')} next={t('effects:not-yours-next')} />}
      {mayStop && switches.isPending && <Loading />}
      {switches.error && <ProblemNotice error={switches.error} retry={() => void switches.refetch()} />}
      {mayStop && switches.data && (
        <Panel title={t('effects:switches')}>
          <ul className="switches">
            {switches.data.map((one) => (
              <SwitchLine key={one.source ?? '*'} one={one} />
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
