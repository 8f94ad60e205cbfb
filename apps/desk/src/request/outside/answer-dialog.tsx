import type { HumanTaskView } from '@habeas/casework/human-tasks/human-task-view';
import { Fieldset, NumberInput, Radio, Select, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

interface Given {
  outcome: string;
  records: number;
  remaining: number;
  ground: string | null;
  text: string;
}

const NOTHING_YET: Given = { outcome: '', records: 0, remaining: 0, ground: null, text: '' };
const COUNTED = ['count', 'erase', 'verify', 'rectify'];
const LEAVES = ['erase', 'verify'];

/** What the owner said by telephone or in a meeting, recorded in their stead. Files come by taking the task over. */
export function AnswerDialog({ task, ...dialog }: DialogProps & { task: HumanTaskView }) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields((): { note: string; given: Record<string, Given> } => ({
    note: '',
    given: {},
  }));
  const givenOf = (name: string) => fields.given[name] ?? NOTHING_YET;
  const change = (name: string, part: Partial<Given>) =>
    set({ given: { ...fields.given, [name]: { ...givenOf(name), ...part } } });
  const note = fields.note.trim();
  const isWhole = task.collections.every(({ name }) => isAnswered(task, givenOf(name)));
  return (
    <ActionDialog
      {...dialog}
      title={t('shell:pair', { name: t('outside:do.answer'), value: task.title })}
      lead={t('outside:answer-lead')}
      submitLabel={t('outside:record')}
      done={t('outside:recorded')}
      ready={isWhole && note.length >= 3}
      writing={() => ({
        path: `human-tasks/${encodeURIComponent(task.id)}/answer`,
        body: { note, answers: task.collections.map(({ name }) => ({ collection: name, ...givenOf(name) })) },
      })}
      onDone={reset}
    >
      {task.collections.map(({ name, label }) => (
        <Fieldset key={name} legend={label}>
          <Stack gap="xs">
            <Radio.Group
              label={t('outside:outcome-is')}
              value={givenOf(name).outcome}
              onChange={(outcome) => change(name, { outcome })}
            >
              {(['done', 'nothing', 'exempt'] as const).map((outcome) => (
                <Radio key={outcome} value={outcome} label={t(`outside:answer.${outcome}`)} mt={6} />
              ))}
            </Radio.Group>
            {givenOf(name).outcome === 'done' && (
              <Numbers task={task} given={givenOf(name)} onChange={(part) => change(name, part)} />
            )}
            {givenOf(name).outcome === 'exempt' && (
              <Select
                label={t('outside:ground')}
                description={t('outside:ground-help')}
                placeholder={t('outside:ground-other')}
                clearable
                data={task.exemptions.map(({ key: value, text: label }) => ({ value, label }))}
                value={givenOf(name).ground}
                onChange={(ground) => change(name, { ground })}
              />
            )}
            {(givenOf(name).outcome === 'exempt' || task.operation === 'export') && (
              <Textarea
                label={t(givenOf(name).outcome === 'exempt' ? 'outside:reason' : 'outside:found')}
                autosize
                minRows={2}
                maxLength={4000}
                value={givenOf(name).text}
                onChange={({ currentTarget }) => change(name, { text: currentTarget.value })}
              />
            )}
          </Stack>
        </Fieldset>
      ))}
      <Textarea
        label={t('outside:how-known')}
        description={t('outside:how-known-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </ActionDialog>
  );
}

function Numbers({
  task,
  given,
  onChange,
}: {
  task: HumanTaskView;
  given: Given;
  onChange: (part: Partial<Given>) => void;
}) {
  const { t } = useTranslation();
  const fields = [
    ...(COUNTED.includes(task.operation) && task.operation !== 'verify' ? (['records'] as const) : []),
    ...(LEAVES.includes(task.operation) ? (['remaining'] as const) : []),
  ];
  return fields.map((field) => (
    <NumberInput
      key={field}
      label={t(`outside:number.${field}`)}
      min={0}
      allowDecimal={false}
      value={given[field]}
      onChange={(value) => onChange({ [field]: Number(value) || 0 })}
    />
  ));
}

function isAnswered({ operation }: HumanTaskView, { outcome, text, ground }: Given): boolean {
  if (outcome === 'nothing') return true;
  if (outcome === 'exempt') return ground !== null || text.trim() !== '';
  return outcome === 'done' && (operation !== 'export' || text.trim() !== '');
}
