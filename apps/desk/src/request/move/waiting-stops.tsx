import type { WaitingStopView } from '@habeas/casework/requests/move-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';

/** What is stopped once more at the move, and how far it is. */
export function WaitingStops({ stops }: { stops: readonly WaitingStopView[] }) {
  const { t } = useTranslation();
  return stops.map((stop) => (
    <section key={stop.id} aria-label={t('move:waiting')}>
      <Text fw={600} mt="sm">
        {t('move:waiting')}
      </Text>
      <Facts
        facts={[
          { term: t('move:what'), value: stop.choices.join(', ') },
          { term: t('move:state'), value: t(`move:stop.${stop.state}`) },
          ...DAYS.flatMap((day) => {
            const value = stop[day];
            return value === null
              ? []
              : [{ term: t(`move:days.${day}`), value: <Moment value={value} precision="day" /> }];
          }),
        ]}
      />
    </section>
  ));
}

const DAYS = ['movesOn', 'lookedOn', 'appliedOn', 'confirmBy', 'confirmedAt'] as const;
