import type { CorrectionStepView } from '@habeas/casework/requests/rectification-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { StepActions } from '../plan/step-actions';
import { StepIcon } from '../plan/step-icon';
import { stateWords, toneOfStep } from '../plan/step-standing';

const LOOKS = ['first', 'second'] as const;

/** What was done for one field at one source, how it stands, and what to do where it cannot go on. */
export function CorrectionStep({ step }: { step: CorrectionStepView }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const sawOther = step.reread !== null && step.reread !== 'as-corrected';
  const tone = sawOther ? 'danger' : toneOfStep(step);
  const isLook = step.operation === 'reread' || step.operation === 'recheck';
  const key = isLook ? `${step.operation}-${LOOKS[step.round - 1] ?? 'second'}` : step.operation;
  return (
    <li data-tone={tone}>
      <span className="rights">
        <strong>{known('rectification:step', step.isFeed ? 'feed' : key)}</strong>
        <span>{step.sourceTitle}</span>
        <span className="term" data-tone={tone}>
          <StepIcon step={step} />
          <span>{step.reread ? t(`rectification:reread.${step.reread}`) : t(stateWords(step))}</span>
        </span>
        {step.by === 'person' && <span className="term">{t('plan:by-person')}</span>}
      </span>
      {step.held && <Text size="sm">{t('plan:held')}</Text>}
      {step.errorCode && (
        <Text size="sm">
          {known('rectification:step-error', step.errorCode, known('plan:step-error', step.errorCode, step.errorCode))}
        </Text>
      )}
      {sawOther && <Text size="sm">{t('rectification:reread-next')}</Text>}
      {step.state === 'planned' && step.dueAt && (
        <Text size="sm" component="div">
          {t('plan:due-at')} <Moment value={step.dueAt} zone={clock.zone} focusable />
        </Text>
      )}
      {step.doneAt && (
        <Text size="sm" component="div">
          {t('plan:done-at')} <Moment value={step.doneAt} zone={clock.zone} focusable />
        </Text>
      )}
      <StepActions step={step} sourceTitle={step.sourceTitle} />
    </li>
  );
}
