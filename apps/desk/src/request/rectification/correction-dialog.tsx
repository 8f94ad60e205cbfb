import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import type { NotedField } from './noted-field';

const DECISIONS = ['correct', 'statement', 'refuse', 'check'] as const;
const GROUNDS = ['accuracy-confirmed', 'opinion-minuted'] as const;
const EVIDENCE = ['not-needed', 'asked', 'seen'] as const;

interface Fields {
  asked: string;
  decision: (typeof DECISIONS)[number];
  ground: (typeof GROUNDS)[number];
  evidence: (typeof EVIDENCE)[number];
  note: string;
}

const emptyOf = ({ before, field, issued }: NotedField): Fields => ({
  asked: before?.asked ?? '',
  decision: before?.decision ?? (field.correctable && !issued ? 'correct' : 'statement'),
  ground: before?.ground ?? 'accuracy-confirmed',
  evidence: before?.evidence ?? 'not-needed',
  note: before?.note ?? '',
});

/** What the person says is right of one field, and what is to become of it. The server says what a field cannot hold. */
export function CorrectionDialog({ noted, opened, onClose }: DialogProps & { noted: NotedField }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => emptyOf(noted));
  const { source, collection, row, field } = noted;
  const { asked, decision, ground, evidence, note } = fields;
  const shown = field.codes.find(({ code }) => code === field.value)?.label ?? field.value;
  const offered = DECISIONS.filter((one) => one !== 'correct' || (field.correctable && !noted.issued));
  const needsNote =
    decision === 'refuse' || evidence !== 'not-needed' || (decision === 'correct' && field.asksWhatShows);
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={noted.title}
      submitLabel={t('rectification:note')}
      done={t('rectification:noted')}
      ready={asked.trim() !== '' && (!needsNote || note.trim() !== '')}
      writing={() => ({
        path: 'rectification/corrections',
        body: {
          ...{ source, collection, row, field: field.field, asked, decision, evidence },
          ...{ ground: decision === 'refuse' ? ground : null, note: note.trim() },
        },
      })}
      onDone={reset}
    >
      <Facts facts={[{ term: t('rectification:value-now'), value: shown ?? t('rectification:empty') }]} />
      {noted.issued && <Text size="sm">{t('rectification:issued-why')}</Text>}
      {field.asksWhatShows && <Text size="sm">{t('rectification:asks-what-shows')}</Text>}
      <NativeSelect
        label={t('rectification:decision')}
        description={t(`rectification:decision-help.${decision}`)}
        value={decision}
        data={offered.map((one) => ({ value: one, label: t(`rectification:decide.${one}`) }))}
        onChange={({ currentTarget }) => set({ decision: currentTarget.value as Fields['decision'] })}
      />
      <Asked noted={noted} fields={fields} set={set} />
      {decision === 'refuse' && (
        <NativeSelect
          label={t('rectification:ground')}
          description={t('rectification:ground-help')}
          value={ground}
          data={GROUNDS.map((one) => ({ value: one, label: t(`rectification:ground-of.${one}`) }))}
          onChange={({ currentTarget }) => set({ ground: currentTarget.value as Fields['ground'] })}
        />
      )}
      <NativeSelect
        label={t('rectification:evidence')}
        description={t('rectification:evidence-help')}
        value={evidence}
        data={EVIDENCE.map((one) => ({ value: one, label: t(`rectification:evidence-of.${one}`) }))}
        onChange={({ currentTarget }) => set({ evidence: currentTarget.value as Fields['evidence'] })}
      />
      <Textarea
        label={t('rectification:why')}
        description={t(needsNote ? 'rectification:why-needed' : 'rectification:why-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}

interface AskedProps {
  noted: NotedField;
  fields: Fields;
  set: (change: Partial<Fields>) => void;
}

/** The value that is right, as its kind is typed; the person's words where they only stand beside it. */
function Asked({ noted: { field }, fields: { asked, decision }, set }: AskedProps) {
  const { t } = useTranslation();
  const label = t(decision === 'statement' ? 'rectification:statement' : 'rectification:asked');
  if (decision === 'statement')
    return (
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={2000}
        value={asked}
        onChange={({ currentTarget }) => set({ asked: currentTarget.value })}
      />
    );
  if (field.kind === 'code')
    return (
      <NativeSelect
        label={label}
        value={asked}
        data={[
          { value: '', label: t('rectification:choose') },
          ...field.codes.map(({ code, label: name }) => ({ value: code, label: name })),
        ]}
        onChange={({ currentTarget }) => set({ asked: currentTarget.value })}
      />
    );
  return (
    <TextInput
      label={label}
      description={t(`rectification:kind-help.${field.kind}`)}
      type={field.kind === 'date' ? 'date' : 'text'}
      autoComplete="off"
      maxLength={2000}
      value={asked}
      onChange={({ currentTarget }) => set({ asked: currentTarget.value })}
    />
  );
}
