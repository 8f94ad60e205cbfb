import type { WaitingStopView } from '@habeas/casework/requests/move-view';
import type { StopsView } from '@habeas/casework/requests/stops-view';
import { needsPersonForStep } from '@habeas/domain';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { StepLine } from '../plan/step-line';

/** What is stopped once more at the move, and how far it is; a source that could not do it can be tried again here. */
export function WaitingStops({ stops }: { stops: readonly WaitingStopView[] }) {
  const { t } = useTranslation();
  const view = useView();
  return stops.map((stop) => {
    const halted = stop.state === 'applying' ? haltedOf(stop, view.stops) : [];
    return (
      <section key={stop.id} aria-label={t('move:waiting')}>
        <Text fw={600} mt="sm">
          {t('move:waiting')}
        </Text>
        <Facts
          facts={[
            { term: t('move:what'), value: stop.choices.join(', ') },
            { term: t('move:state'), value: t(`move:stop.${halted.length > 0 ? 'halted' : stop.state}`) },
            ...DAYS.flatMap((day) => {
              const value = stop[day];
              return value === null
                ? []
                : [{ term: t(`move:days.${day}`), value: <Moment value={value} precision="day" /> }];
            }),
          ]}
        />
        {halted.length > 0 && (
          <>
            <Text fw={600} size="sm" mt="xs">
              {t('move:halted')}
            </Text>
            {halted.map((step) => (
              <section key={step.id} aria-label={step.sourceTitle}>
                <Text size="sm">{step.sourceTitle}</Text>
                <ol className="plan-steps">
                  <StepLine step={step} sourceTitle={step.sourceTitle} />
                </ol>
              </section>
            ))}
          </>
        )}
      </section>
    );
  });
}

const DAYS = ['movesOn', 'lookedOn', 'appliedOn', 'confirmBy', 'confirmedAt'] as const;

/** The steps of a right that can go no further by themselves. */
function haltedOf({ right }: WaitingStopView, stops: readonly StopsView[]) {
  const own = stops.filter((one) => one.right === right).flatMap(({ purposes }) => purposes);
  const steps = new Map(own.flatMap((purpose) => purpose.steps.map((step) => [step.id, step] as const)));
  return [...steps.values()].filter(({ state, toOrderAgain }) => needsPersonForStep(state) || toOrderAgain);
}
