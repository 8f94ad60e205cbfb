import type { StoppedPurposeView } from '@habeas/casework/requests/stops-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { StepLine } from '../plan/step-line';
import { StopMark } from './stop-mark';

/** One purpose: by which ways, how far it is, and where it was stopped and when. */
export function PurposeStop({ purpose }: { purpose: StoppedPurposeView }) {
  const { t } = useTranslation();
  const { clock } = useView();
  const { label, channels, how, standing, inLedger, ledgerSince, steps } = purpose;
  const ways = channels.length === 0 ? t('stops:every-way') : channels.map((one) => t(`stops:way.${one}`)).join(', ');
  return (
    <li>
      <span className="rights">
        <strong>{label}</strong> <StopMark standing={standing} />
      </span>
      <Text size="sm" component="div">
        {t(`stops:how.${how}`)}
        {how === 'at-once' && ` · ${ways}`}
      </Text>
      <Text size="sm" component="div">
        {t('stops:ledger')}: {inLedger ? t('stops:in-ledger') : t('stops:not-in-ledger')}
        {ledgerSince && (
          <>
            {' '}
            <Moment value={ledgerSince} zone={clock.zone} focusable />
          </>
        )}
      </Text>
      {steps.length === 0 ? (
        <Text size="sm">{t('stops:no-source')}</Text>
      ) : (
        <details>
          <summary>{t('stops:sources', { count: steps.length })}</summary>
          {[...new Set(steps.map(({ sourceTitle }) => sourceTitle))].map((title) => (
            <section key={title} aria-label={`${label} – ${title}`}>
              <Text fw={600} size="sm">
                {title}
              </Text>
              <ol className="plan-steps">
                {steps
                  .filter(({ sourceTitle }) => sourceTitle === title)
                  .map((step) => (
                    <StepLine key={step.id} step={step} sourceTitle={title} />
                  ))}
              </ol>
            </section>
          ))}
        </details>
      )}
    </li>
  );
}
