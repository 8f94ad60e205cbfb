import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { StepLine } from '../plan/step-line';

/** What is on hold where, since when and until when. */
export function RestrictionPanel() {
  const { t } = useTranslation();
  const { restriction } = useView();
  if (!restriction) return null;
  const { case: letter, places, end } = restriction;
  return (
    <Panel title={t('decisions:restriction.title')}>
      <Facts
        facts={[
          ...(letter
            ? [{ term: t('decisions:restriction.case'), value: t('decisions:restriction.case-of', { letter }) }]
            : []),
          ...(end
            ? [
                { term: t('decisions:restriction.end'), value: <Moment value={end.from} precision="day" /> },
                {
                  term: t('decisions:restriction.letter'),
                  value: t(`decisions:restriction.letter-state.${end.letter}`),
                },
              ]
            : []),
        ]}
      />
      {!end && <Text size="sm">{t('decisions:restriction.no-end')}</Text>}
      {places.map(({ source, title, steps }) => (
        <section key={source} aria-label={title}>
          <Text fw={600}>{title}</Text>
          <ol className="plan-steps">
            {steps.map((step) => (
              <StepLine key={step.id} step={step} sourceTitle={title} />
            ))}
          </ol>
        </section>
      ))}
    </Panel>
  );
}
