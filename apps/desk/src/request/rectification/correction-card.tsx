import type { CorrectionView } from '@habeas/casework/requests/rectification-view';
import { Button, Group, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { Facts } from '../../ui/facts';
import { ProblemNotice } from '../../ui/problem-notice';
import type { Tone } from '../../ui/term';
import { useView } from '../frame/request-context';
import { CorrectionStep } from './correction-step';

const TONES: Readonly<Record<CorrectionView['decision'], Tone>> = {
  check: 'attention',
  correct: 'good',
  statement: 'good',
  refuse: 'danger',
};

interface Props {
  correction: CorrectionView;
  mayNote: boolean;
  /** Null when the field is not there any more. */
  onChange: (() => void) | null;
}

/** One field of the sheet: before and after, what is decided and why, and how far it is. */
export function CorrectionCard({ correction, mayNote, onChange }: Props) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const { id, label, collectionLabel, sourceTitle, decision, ground, evidence, note, by, steps } = correction;
  const value = (name: string) => t('shell:pair', { name, value: label });
  return (
    <li className="plan-source">
      <Title order={3}>{label}</Title>
      <p className="flat">
        {collectionLabel} – {sourceTitle}
      </p>
      <p className="correction-values">
        <span>
          <span className="unseen">{t('rectification:before')}: </span>
          <del>{correction.was ?? t('rectification:empty')}</del>
        </span>
        <IconArrowRight aria-hidden size={16} />
        <span>
          <span className="unseen">
            {t(decision === 'statement' ? 'rectification:statement' : 'rectification:asked')}:{' '}
          </span>
          {decision === 'correct' ? <ins>{correction.after}</ins> : <q>{correction.asked}</q>}
        </span>
      </p>
      <span className="term" data-tone={TONES[decision]}>
        {t(`rectification:decided.${decision}`)}
      </span>
      <Facts
        facts={[
          ...(ground ? [{ term: t('rectification:ground'), value: t(`rectification:ground-of.${ground}`) }] : []),
          ...(evidence === 'not-needed'
            ? []
            : [{ term: t('rectification:evidence'), value: t(`rectification:evidence-of.${evidence}`) }]),
          ...(note === '' ? [] : [{ term: t('rectification:why'), value: note }]),
          { term: t('rectification:noted-by'), value: by },
        ]}
      />
      {steps.length > 0 && (
        <ol className="plan-steps">
          {steps.map((step) => (
            <CorrectionStep key={step.id} step={step} />
          ))}
        </ol>
      )}
      {mayNote && (
        <Group className="no-print" gap="xs" mt="xs">
          {onChange && (
            <Button size="xs" variant="default" aria-label={value(t('rectification:change'))} onClick={onChange}>
              {t('rectification:change')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            aria-label={value(t('rectification:take-off'))}
            loading={write.isPending}
            onClick={() => write.mutate({ path: `rectification/corrections/${encodeURIComponent(id)}/removal` })}
          >
            {t('rectification:take-off')}
          </Button>
        </Group>
      )}
      {write.error && <ProblemNotice error={write.error} />}
    </li>
  );
}
