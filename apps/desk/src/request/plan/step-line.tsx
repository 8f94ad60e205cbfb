import type { PlanStepView } from '@habeas/casework/requests/plan-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { StepActions } from './step-actions';
import { StepIcon } from './step-icon';
import { foundAgain, stateWords, toneOfStep } from './step-standing';

/** One step at a source: what it does, how it stands, what it did or saw, and what to do where it cannot go on. */
export function StepLine({ step, sourceTitle }: { step: PlanStepView; sourceTitle: string }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const moment = (value: string) => <Moment value={value} zone={clock.zone} focusable />;
  const isLook = step.operation === 'verify' || step.operation === 'recheck';
  const operation = isLook ? `verify-${step.round}` : step.operation;
  return (
    <li data-tone={toneOfStep(step)}>
      <span className="rights">
        <strong>{known('plan:operation', operation, known('plan:operation', step.operation))}</strong>
        <span className="term" data-tone={toneOfStep(step)}>
          <StepIcon step={step} />
          <span>{t(stateWords(step))}</span>
        </span>
        {step.by === 'person' && <span className="term">{t('plan:by-person')}</span>}
      </span>
      {step.held && <Text size="sm">{t('plan:held')}</Text>}
      {step.errorCode && (
        <Text size="sm">
          {known('plan:step-error', step.errorCode, t('sources:other-error', { code: step.errorCode }))}
        </Text>
      )}
      {step.state === 'planned' && step.dueAt && (
        <Text size="sm" component="div">
          {t('plan:due-at')} {moment(step.dueAt)}
        </Text>
      )}
      {step.doneAt && (
        <Text size="sm" component="div">
          {t('plan:done-at')} {moment(step.doneAt)}
        </Text>
      )}
      {step.collections.length > 0 && (
        <ul className="step-collections">
          {step.collections.map(({ label, records, result }) => (
            <li key={label}>
              {t(`plan:result.${result ?? (step.operation === 'erase' ? 'done' : 'changed')}`, {
                label,
                count: records,
              })}
            </li>
          ))}
        </ul>
      )}
      {foundAgain(step) && <Text size="sm">{t('plan:found-again-next')}</Text>}
      {isUnread(step) && <Text size="sm">{t('plan:not-read-again')}</Text>}
      <StepActions step={step} sourceTitle={sourceTitle} />
    </li>
  );
}

const MARKS: ReadonlySet<string> = new Set(['restrict', 'lift', 'suppress']);

/** A person says that it is done; no program can look. */
const isUnread = ({ operation, by, state }: PlanStepView): boolean =>
  by === 'person' && state === 'done' && MARKS.has(operation);
