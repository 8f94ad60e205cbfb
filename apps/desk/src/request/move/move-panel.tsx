import type { MoveView } from '@habeas/casework/requests/move-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { WaitingStops } from './waiting-stops';

/** Whose rules hold for a customer who moves from one brand's systems to another's. */
export function MovePanel() {
  const { t } = useTranslation();
  const { move } = useView();
  if (!move) return null;
  const { standing, policy, mailbox, waiting } = move;
  return (
    <Panel title={t('move:title')}>
      <Facts
        facts={[
          { term: t('move:standing'), value: t(`move:is.${standing}`) },
          { term: t('move:day'), value: <MoveDay move={move} /> },
          { term: t('move:policy'), value: `${policy.name} (${policy.version})` },
          { term: t('move:mailbox'), value: mailbox },
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {t(`move:means.${standing}`)}
      </Text>
      {waiting.length > 0 && <WaitingStops stops={waiting} />}
    </Panel>
  );
}

/** The customer's own day and who says so; else what was announced to all. */
function MoveDay({ move: { movesOn, source, isNoted, window } }: { move: MoveView }) {
  const { t } = useTranslation();
  if (movesOn !== null)
    return (
      <>
        <Moment value={movesOn} precision="day" />
        {source !== null && <Text size="sm">{t('move:says', { source })}</Text>}
      </>
    );
  return (
    <>
      {isNoted ? t('move:no-day') : t('move:not-asked')}
      {window && (
        <Text size="sm">
          {t('move:announced')} <Moment value={window.from} precision="day" />
          {window.until !== null && (
            <>
              {' – '}
              <Moment value={window.until} precision="day" />
            </>
          )}
        </Text>
      )}
    </>
  );
}
