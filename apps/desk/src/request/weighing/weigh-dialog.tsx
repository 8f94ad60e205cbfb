import type { WeighedActivityView } from '@habeas/casework/requests/weighing-view';
import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';
import { SentBackList } from './sent-back-list';

const ALWAYS = ['situation', 'words'] as const;
const SHOWN = ['situation', 'ground', 'necessity', 'impact', 'measures', 'safeguards', 'words'] as const;
const OUTCOMES = ['upheld', 'refused'] as const;
const GROUNDS = ['compelling-grounds', 'legal-claims'] as const;

/** The form of one use. It stops unless somebody shows everything that speaks for going on: the burden is ours. */
export function WeighDialog({ activity, opened, onClose }: DialogProps & { activity: WeighedActivityView }) {
  const { t } = useTranslation();
  const { weighing, language } = useView();
  const { form } = activity;
  const { fields, set } = useFields(() => ({
    outcome: form?.outcome ?? 'upheld',
    overriding: form?.overriding ?? 'compelling-grounds',
    situation: form?.situation ?? weighing?.reasons ?? '',
    ground: form?.ground ?? '',
    necessity: form?.necessity ?? '',
    impact: form?.impact ?? '',
    measures: form?.measures ?? '',
    safeguards: form?.safeguards ?? '',
    words: form?.words ?? '',
  }));
  const goesOn = fields.outcome === 'refused';
  const shown = goesOn ? SHOWN : ALWAYS;
  const texts = Object.fromEntries(
    SHOWN.map((field) => [field, shown.some((one) => one === field) ? fields[field].trim() : '']),
  );
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={`${t('weighing:weigh')}: ${activity.title}`}
      lead={t('weighing:weigh-lead')}
      submitLabel={t('weighing:propose')}
      done={t('weighing:proposed')}
      ready={shown.every((field) => fields[field].trim() !== '')}
      writing={() => ({
        path: 'objection/weighings',
        body: {
          activity: activity.activity,
          outcome: fields.outcome,
          overriding: goesOn ? fields.overriding : null,
          ...texts,
        },
      })}
    >
      <SentBackList sentBack={weighing?.sentBack.filter(({ followed }) => !followed) ?? []} />
      <Radio.Group
        label={t('weighing:outcome')}
        description={t('weighing:outcome-help')}
        value={fields.outcome}
        onChange={(value) => set({ outcome: OUTCOMES.find((one) => one === value) ?? 'upheld' })}
      >
        <Stack gap="xs" mt="xs">
          {OUTCOMES.map((one) => (
            <Radio key={one} value={one} label={t(`weighing:outcome-as.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {goesOn && (
        <Radio.Group
          label={t('weighing:overriding')}
          value={fields.overriding}
          onChange={(value) => set({ overriding: GROUNDS.find((one) => one === value) ?? 'compelling-grounds' })}
        >
          <Stack gap="xs" mt="xs">
            {GROUNDS.map((one) => (
              <Radio key={one} value={one} label={t(`weighing:overriding-as.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {shown.map((field) => (
        <Textarea
          key={field}
          label={t(`weighing:field.${field}`)}
          description={t(`weighing:field-help.${field}`, { language: LANGUAGE_NAMES[language] })}
          autosize
          minRows={2}
          maxLength={4000}
          value={fields[field]}
          onChange={({ currentTarget }) => set({ [field]: currentTarget.value })}
        />
      ))}
    </ActionDialog>
  );
}
