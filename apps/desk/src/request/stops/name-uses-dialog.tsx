import type { NameableView, StopsView } from '@habeas/casework/requests/stops-view';
import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';

interface Props extends DialogProps {
  right: StopsView['right'];
  nameable: NameableView;
}

/** A colleague says what is to stop, where the message did not. */
export function NameUsesDialog({ right, nameable, opened, onClose }: Props) {
  const { t } = useTranslation();
  const { fields, set, reset } = useFields(() => ({
    choices: [] as string[],
    activities: [] as string[],
    reasons: '',
  }));
  const isWeighed = fields.activities.length > 0;
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('stops:name')}
      lead={t('stops:name-lead')}
      submitLabel={t('stops:name-submit')}
      done={t('stops:named')}
      ready={fields.choices.length + fields.activities.length > 0}
      writing={() => ({
        path: 'objection/uses',
        body: {
          right,
          choices: fields.choices.map((choice) => ({ choice, channels: [] })),
          activities: fields.activities,
          reasons: isWeighed ? fields.reasons.trim() : '',
        },
      })}
      onDone={reset}
    >
      <Checkbox.Group
        label={t('stops:choices')}
        description={t('stops:choices-help')}
        value={fields.choices}
        onChange={(choices) => set({ choices })}
      >
        <Stack gap="xs" mt="xs">
          {nameable.choices.map(({ key, label }) => (
            <Checkbox key={key} value={key} label={label} />
          ))}
        </Stack>
      </Checkbox.Group>
      {nameable.activities.length > 0 && (
        <Checkbox.Group
          label={t('stops:uses')}
          description={t('stops:uses-help')}
          value={fields.activities}
          onChange={(activities) => set({ activities })}
        >
          <Stack gap="xs" mt="xs">
            {nameable.activities.map(({ key, title }) => (
              <Checkbox key={key} value={key} label={title} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {isWeighed && (
        <Textarea
          label={t('stops:reasons')}
          description={t('stops:reasons-help')}
          autosize
          minRows={3}
          maxLength={4000}
          value={fields.reasons}
          onChange={({ currentTarget }) => set({ reasons: currentTarget.value })}
        />
      )}
    </ActionDialog>
  );
}
