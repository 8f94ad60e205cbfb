import { PAUSE_REASONS, type PauseReason } from '@habeas/domain';
import { Alert, Checkbox, NativeSelect, Text, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { PauseFacts } from './pause-facts';
import { useFields } from './use-fields';

interface PauseFields {
  reason: PauseReason;
  doubt: string;
  whyNecessary: string;
  question: string;
  facts: string[];
  images: boolean;
  recordings: boolean;
}

/** What cannot be found without a day, a place or a number. */
const DETAILS = ['images', 'recordings'] as const;
const TEXTS = ['doubt', 'whyNecessary', 'question'] as const;

/** Asks the person for what is missing, with the justification that a pause needs; the strict date stays. */
export function PauseDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { language } = useView();
  const { fields, set, reset } = useFields<PauseFields>(() => ({
    reason: 'IDENTITY',
    doubt: '',
    whyNecessary: '',
    question: '',
    facts: [],
    images: false,
    recordings: false,
  }));
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.pause')}
      submitLabel={t('actions:pause-send')}
      done={t('actions:done.pause')}
      ready={TEXTS.every((text) => fields[text].trim() !== '')}
      writing={() => ({ path: 'pauses', body: writing(fields) })}
      onDone={reset}
    >
      <Alert variant="outline" icon={<IconInfoCircle aria-hidden />}>
        {t('actions:lead.pause')}
      </Alert>
      <NativeSelect
        label={t('actions:pause.reason')}
        value={fields.reason}
        data={PAUSE_REASONS.map((reason) => ({ value: reason, label: t(`clock:pause-reason.${reason}`) }))}
        onChange={({ currentTarget }) =>
          set({
            reason: PAUSE_REASONS.find((one) => one === currentTarget.value) ?? 'IDENTITY',
            facts: [],
            images: false,
            recordings: false,
          })
        }
      />
      {fields.reason === 'CLARIFICATION' && (
        <fieldset className="flat">
          <legend>{t('actions:pause-details')}</legend>
          {DETAILS.map((detail) => (
            <Checkbox
              key={detail}
              mb={4}
              label={t(`actions:pause-detail.${detail}`)}
              checked={fields[detail]}
              onChange={({ currentTarget }) => set({ [detail]: currentTarget.checked })}
            />
          ))}
          <Text size="xs" c="dimmed">
            {t('actions:pause-details-help')}
          </Text>
        </fieldset>
      )}
      {TEXTS.map((text) => (
        <Textarea
          key={text}
          label={t(`actions:pause.${text}`)}
          description={t(`actions:pause-help.${text}`, { language: LANGUAGE_NAMES[language] })}
          autosize
          minRows={2}
          maxLength={2000}
          value={fields[text]}
          onChange={({ currentTarget }) => set({ [text]: currentTarget.value })}
        />
      ))}
      <PauseFacts reason={fields.reason} facts={fields.facts} onChange={(facts) => set({ facts })} />
    </ActionDialog>
  );
}

/** The letter itself tells the person what is missing and that the term may be affected. */
function writing({ facts, ...rest }: PauseFields) {
  const stated = Object.fromEntries(facts.map((fact) => [fact, true]));
  return { ...rest, justification: { ...stated, personTold: true } };
}
