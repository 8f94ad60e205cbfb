import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestWriting, type RequestWriting } from '../../api/request-writing';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

interface Props extends DialogProps {
  title: string;
  lead?: string;
  submitLabel: string;
  done: string;
  danger?: boolean;
  ready?: boolean;
  size?: string;
  writing: () => RequestWriting;
  onDone?: () => void;
  children?: ReactNode;
}

/** One action on a request: what it does, what it needs, and what came of it. Text stays when it fails. */
export function ActionDialog(props: Props) {
  const {
    opened,
    onClose,
    title,
    lead,
    submitLabel,
    done,
    danger,
    ready = true,
    size,
    writing,
    onDone,
    children,
  } = props;
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || write.isPending) return;
    write.mutate(writing(), {
      onSuccess: () => {
        notifications.show({ message: done, color: 'teal', closeButtonProps: { 'aria-label': t('shell:close') } });
        onClose();
        onDone?.();
      },
    });
  };
  const close = () => {
    write.reset();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={size ?? 'lg'}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
      onExitTransitionEnd={focusHeadingIfLost}
    >
      <form onSubmit={submit}>
        <Stack>
          {lead && <Text>{lead}</Text>}
          {children}
          {write.error && <ProblemNotice error={write.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('actions:cancel')}
            </Button>
            <Button type="submit" color={danger ? 'red' : undefined} disabled={!ready} loading={write.isPending}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const AFTER_RETURN = 60;

/**
 * The button that opened the dialog may be gone once the action is done; the heading is always there. It waits until the
 * dialog itself has given the focus back.
 */
function focusHeadingIfLost(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  }, AFTER_RETURN);
}
