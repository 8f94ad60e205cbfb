import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';
import { Blockquote, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const OUTCOMES = ['granted', 'refused', 'kept-until'] as const;
const NEEDS_GROUND = new Set(['refused', 'kept-until']);
/** The exceptions on which data may stay (Art. 17(3), and 17(1)(a) where they are still needed). */
const GROUNDS = ['legal-duty', 'legal-claims', 'still-needed', 'expression', 'public-health', 'archives'] as const;

/** Answers a question that the register leaves open. The plan is computed anew, and approvals so far hold no longer. */
export function AnswerDialog({ decision, ...dialog }: DialogProps & { decision: PlanDecisionView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ outcome: '', ground: '', until: '', note: '' }));
  const needsGround = NEEDS_GROUND.has(fields.outcome);
  const ready =
    fields.outcome !== '' &&
    fields.note.trim().length > 2 &&
    (!needsGround || fields.ground !== '') &&
    (fields.outcome !== 'kept-until' || /^\d{4}-\d{2}-\d{2}$/.test(fields.until));
  return (
    <ActionDialog
      {...dialog}
      title={t('plan:answer')}
      lead={t('plan:answer-lead')}
      submitLabel={t('plan:answer')}
      done={t('plan:answered')}
      ready={ready}
      writing={() => ({
        path: 'plan/answers',
        body: {
          decisionId: decision.id,
          outcome: fields.outcome,
          note: fields.note.trim(),
          ...(needsGround ? { ground: fields.ground } : {}),
          ...(fields.outcome === 'kept-until' ? { until: fields.until } : {}),
        },
      })}
      onDone={reset}
    >
      <Blockquote p="sm" iconSize={0}>
        {decision.question?.text}
      </Blockquote>
      <NativeSelect
        label={t('plan:answer-outcome')}
        value={fields.outcome}
        data={[
          { value: '', label: t('plan:choose') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`plan:answer-as.${outcome}`) })),
        ]}
        onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
      />
      {needsGround && (
        <NativeSelect
          label={t('plan:answer-ground')}
          description={t('plan:answer-ground-help')}
          value={fields.ground}
          data={[
            { value: '', label: t('plan:choose') },
            ...GROUNDS.map((ground) => ({ value: ground, label: t(`plan:ground.${ground}`) })),
          ]}
          onChange={({ currentTarget }) => set({ ground: currentTarget.value })}
        />
      )}
      {fields.outcome === 'kept-until' && (
        <TextInput
          type="date"
          label={t('plan:answer-until')}
          value={fields.until}
          onChange={({ currentTarget }) => set({ until: currentTarget.value })}
        />
      )}
      <Textarea
        label={t('plan:answer-note')}
        description={t('actions:reason-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}
