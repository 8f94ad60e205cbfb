import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';
import { ChangeFields, NO_CHANGE } from './change-fields';

const OUTCOMES = ['upheld', 'changed', 'withdrawn', 'none-found'] as const;
const CHANGES: readonly string[] = ['changed', 'withdrawn'];
const TEXTS = ['subject', 'explanation', 'reasons'] as const;
const EMPTY = { activity: '', covered: true, outcome: '', notInvolved: false, newDecision: '' };

const isWritten = (text: string) => text.trim().length > 2;

/** What the reviewer found; the texts stand in the letter as they are written. */
export function DecideReviewDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { review, language } = useView();
  const { fields, set, reset } = useFields(() => ({
    ...EMPTY,
    ...{ subject: '', explanation: '', reasons: '' },
    ...NO_CHANGE,
  }));
  const isChange = CHANGES.includes(fields.outcome);
  const isPlaced = fields.place !== '' && fields.field !== '';
  const [source, collection] = fields.place.split(' ');
  const change = isChange && isPlaced ? { source, collection, field: fields.field, after: fields.after || null } : null;
  const ready =
    fields.notInvolved &&
    fields.outcome !== '' &&
    TEXTS.every((name) => isWritten(fields[name])) &&
    (!isChange || (isWritten(fields.newDecision) && (isPlaced || fields.inPlace)));
  const area = (name: (typeof TEXTS)[number] | 'newDecision') => (
    <Textarea
      key={name}
      label={t(`review:${name}`)}
      description={t(`review:${name}-help`, { language: LANGUAGE_NAMES[language] })}
      autosize
      minRows={2}
      maxLength={4000}
      value={fields[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.decide-review')}
      lead={t('actions:lead.decide-review')}
      submitLabel={t('actions:name.decide-review')}
      done={t('actions:done.decide-review')}
      ready={ready}
      writing={() => ({
        path: 'review/decision',
        body: {
          activity: fields.activity || null,
          covered: fields.covered,
          outcome: fields.outcome,
          subject: fields.subject.trim(),
          explanation: fields.explanation.trim(),
          reasons: fields.reasons.trim(),
          newDecision: isChange ? fields.newDecision.trim() : null,
          change,
          inPlace: isChange && change === null && fields.inPlace,
          notInvolved: fields.notInvolved,
        },
      })}
      onDone={reset}
    >
      <NativeSelect
        label={t('review:activity')}
        value={fields.activity}
        data={[
          { value: '', label: t('review:no-activity') },
          ...(review?.activities ?? []).map(({ key, title }) => ({ value: key, label: title })),
        ]}
        onChange={({ currentTarget }) => set({ activity: currentTarget.value })}
      />
      <Checkbox
        label={t('review:covered-label')}
        description={t('review:covered-help')}
        checked={fields.covered}
        onChange={({ currentTarget }) => set({ covered: currentTarget.checked })}
      />
      <NativeSelect
        label={t('review:outcome')}
        value={fields.outcome}
        data={[
          { value: '', label: t('plan:choose') },
          ...OUTCOMES.map((one) => ({ value: one, label: t(`review:outcome-as.${one}`) })),
        ]}
        onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
      />
      {TEXTS.map(area)}
      {isChange && area('newDecision')}
      {isChange && <ChangeFields fields={fields} set={set} />}
      <Checkbox
        label={t('review:not-involved')}
        checked={fields.notInvolved}
        onChange={({ currentTarget }) => set({ notInvolved: currentTarget.checked })}
      />
    </ActionDialog>
  );
}
