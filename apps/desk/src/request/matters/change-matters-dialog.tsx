import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

interface Fields {
  /** Day by matter; empty: the pack's own date, or none. */
  wanted: Readonly<Record<string, string>>;
  reason: string;
}

/** What the message asks beside the rights, as a colleague reads it, with a date where one was set from outside. */
export function ChangeMattersDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { matters, matterOptions } = useView();
  const open = matters.filter(({ state }) => state === 'open');
  const ended = matters.filter(({ state }) => state === 'answered' || state === 'handed-over');
  const { fields, set, reset } = useFields((): Fields => ({
    wanted: Object.fromEntries(open.map(({ matter, due }) => [matter, due ?? ''])),
    reason: '',
  }));
  const { wanted } = fields;
  const choose = (matter: string, chosen: boolean) => {
    const { [matter]: before = '', ...others } = wanted;
    set({ wanted: chosen ? { ...others, [matter]: before } : others });
  };
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.change-matters')}
      lead={t('actions:lead.change-matters')}
      submitLabel={t('actions:name.change-matters')}
      done={t('actions:done.change-matters')}
      ready={fields.reason.trim().length > 2}
      writing={() => ({
        path: 'matters',
        body: {
          matters: Object.entries(wanted).map(([matter, due]) => ({ matter, ...(due !== '' && { due }) })),
          reason: fields.reason.trim(),
        },
      })}
      onDone={reset}
    >
      <Stack gap="xs" role="group" aria-label={t('matters:title')}>
        {matterOptions
          .filter(({ matter }) => !ended.some((one) => one.matter === matter))
          .map(({ matter, label, handling }) => (
            <div key={matter}>
              <Checkbox
                label={label}
                description={t(`matters:handling.${handling}`)}
                checked={matter in wanted}
                onChange={({ currentTarget }) => choose(matter, currentTarget.checked)}
              />
              {matter in wanted && (
                <TextInput
                  type="date"
                  ml="xl"
                  label={t('matters:due-of', { label })}
                  description={t('matters:due-help')}
                  value={wanted[matter]}
                  onChange={({ currentTarget }) => set({ wanted: { ...wanted, [matter]: currentTarget.value } })}
                />
              )}
            </div>
          ))}
      </Stack>
      <Textarea
        label={t('actions:reason')}
        description={t('actions:reason-help')}
        autosize
        minRows={2}
        maxLength={2000}
        value={fields.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
      />
    </ActionDialog>
  );
}
