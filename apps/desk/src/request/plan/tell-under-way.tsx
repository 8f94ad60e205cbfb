import { Button, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../actions/action-dialog';
import { useAllowed } from '../actions/use-action';
import { useFields } from '../actions/use-fields';

/** Tells the person in time what was decided, and by when what is still there will be gone. */
export function TellUnderWay() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const { fields, set, reset } = useFields(() => ({ doneBy: '', why: '' }));
  if (!useAllowed('tell-under-way')) return null;
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconMail aria-hidden size={16} />} onClick={open}>
        {t('plan:tell-under-way')}
      </Button>
      <ActionDialog
        opened={opened}
        onClose={close}
        title={t('plan:tell-under-way')}
        lead={t('plan:tell-lead')}
        submitLabel={t('plan:tell-send')}
        done={t('plan:told')}
        ready={fields.doneBy !== '' && fields.why.trim().length > 2}
        writing={() => ({ path: 'plan/interim-answer', body: { doneBy: fields.doneBy, why: fields.why.trim() } })}
        onDone={reset}
      >
        <TextInput
          type="date"
          label={t('plan:tell-done-by')}
          value={fields.doneBy}
          onChange={({ currentTarget }) => set({ doneBy: currentTarget.value })}
        />
        <Textarea
          label={t('plan:tell-why')}
          description={t('plan:tell-why-help')}
          autosize
          minRows={2}
          maxLength={2000}
          value={fields.why}
          onChange={({ currentTarget }) => set({ why: currentTarget.value })}
        />
      </ActionDialog>
    </>
  );
}
