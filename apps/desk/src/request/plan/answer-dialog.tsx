import { Blockquote, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import type { OpenQuestion } from './open-questions';

const OUTCOMES = ['granted', 'refused', 'kept-until'] as const;
const NEEDS_GROUND = new Set(['refused', 'kept-until']);
/** The exceptions on which data may stay (Art. 17(3), and 17(1)(a) where they are still needed). */
const GROUNDS = ['legal-duty', 'legal-claims', 'still-needed', 'expression', 'public-health', 'archives'] as const;

/** Answers a question that the register leaves open. The plan is computed anew, and approvals so far hold no longer. */
export function AnswerDialog({ question, ...dialog }: DialogProps & { question: OpenQuestion }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ place: '', outcome: '', ground: '', until: '', note: '' }));
  const needsGround = NEEDS_GROUND.has(fields.outcome);
  const place = question.places.find(({ decisionId }) => decisionId === fields.place);
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
          decisionId: place?.decisionId ?? question.decisionId,
          scope: place ? 'collection' : 'question',
          outcome: fields.outcome,
          note: fields.note.trim(),
          ...(needsGround ? { ground: fields.ground } : {}),
          ...(fields.outcome === 'kept-until' ? { until: fields.until } : {}),
        },
      })}
      onDone={reset}
    >
      <Blockquote p="sm" iconSize={0}>
        {question.text}
      </Blockquote>
      {question.places.length > 1 && (
        <NativeSelect
          label={t('plan:answer-place')}
          value={fields.place}
          data={[
            { value: '', label: t('plan:answer-everywhere', { count: question.places.length }) },
            ...question.places.map(({ decisionId, title }) => ({ value: decisionId, label: title })),
          ]}
          onChange={({ currentTarget }) => set({ place: currentTarget.value })}
        />
      )}
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
