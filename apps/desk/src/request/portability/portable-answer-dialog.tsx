import type { PortabilityQuestionView } from '@habeas/casework/requests/portability-view';
import { Blockquote, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

const OUTCOMES = ['granted', 'refused'] as const;

/** Whether data go along where the register does not say. */
export function PortableAnswerDialog({ question, ...dialog }: DialogProps & { question: PortabilityQuestionView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({ outcome: '', note: '' }));
  return (
    <ActionDialog
      {...dialog}
      title={t('plan:answer')}
      lead={t('plan:answer-lead')}
      submitLabel={t('plan:answer')}
      done={t('portability:answered')}
      ready={fields.outcome !== '' && fields.note.trim().length > 2}
      writing={() => ({
        path: 'portability/answers',
        body: { decisionId: question.decisionId, outcome: fields.outcome, note: fields.note.trim() },
      })}
      onDone={reset}
    >
      <Blockquote p="sm" iconSize={0}>
        {question.text}
      </Blockquote>
      <NativeSelect
        label={t('portability:answer-outcome')}
        value={fields.outcome}
        data={[
          { value: '', label: t('plan:choose') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`portability:answer-as.${outcome}`) })),
        ]}
        onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
      />
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
