import type { KillSwitchView } from '@habeas/casework/requests/plan-view';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSwitch } from '../api/effects';
import { useFields } from '../request/actions/use-fields';
import { ProblemNotice } from '../ui/problem-notice';

interface Props {
  one: KillSwitchView;
  title: string;
  opened: boolean;
  onClose: () => void;
}

/** Stops or lets go, with a reason that is kept. */
export function SwitchDialog({ one, title, opened, onClose }: Props) {
  const { t } = useTranslation();
  const write = useSwitch();
  const { fields, set, reset } = useFields(() => ({ reason: '' }));
  const action = t(one.stopped ? 'effects:release' : 'effects:stop');
  const reason = fields.reason.trim();
  const ready = one.stopped || reason.length > 2;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || write.isPending) return;
    write.mutate(
      { source: one.source, stopped: !one.stopped, ...(one.stopped ? {} : { reason }) },
      {
        onSuccess: () => {
          reset();
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell:pair', { name: action, value: title })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text>{t(one.stopped ? 'effects:release-lead' : 'effects:stop-lead')}</Text>
          {!one.stopped && (
            <Textarea
              label={t('actions:reason')}
              description={t('actions:reason-help')}
              autosize
              minRows={2}
              maxLength={2000}
              data-autofocus
              value={fields.reason}
              onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
            />
          )}
          {write.error && <ProblemNotice error={write.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('actions:cancel')}
            </Button>
            <Button type="submit" color={one.stopped ? undefined : 'red'} disabled={!ready} loading={write.isPending}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
