import { EXTENSION_REASONS } from '@habeas/domain';
import { Alert, Button, Checkbox, Stack, Text, Textarea } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExtensionPreview } from '../../api/request-writing';
import { LetterFrame } from '../../ui/letter-frame';
import { Moment } from '../../ui/moment';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';
import { ActionDialog, type DialogProps } from './action-dialog';
import { useFields } from './use-fields';

/** Extends by two months: the new date and the notice are seen before anything is sent. */
export function ExtendDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { id, clock } = useView();
  const { fields, set, reset } = useFields(() => ({ reasons: [] as string[], explanation: '' }));
  const preview = useExtensionPreview(id);
  const [previewed, setPreviewed] = useState('');
  const body = { reasons: fields.reasons, explanation: fields.explanation.trim() };
  const complete = body.reasons.length > 0 && body.explanation !== '';
  const seen = preview.data !== undefined && previewed === JSON.stringify(body);
  const noticeBy = clock.dates.find(({ key }) => key === 'extensionNoticeBy')?.date;
  const look = () => preview.mutate(body, { onSuccess: () => setPreviewed(JSON.stringify(body)) });
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.extend')}
      lead={t('actions:lead.extend')}
      submitLabel={t('actions:extend-send')}
      done={t(preview.data?.postBy ? 'actions:done.extend-by-post' : 'actions:done.extend')}
      ready={complete && seen}
      size="xl"
      writing={() => ({ path: 'extension', body })}
      onDone={reset}
    >
      {noticeBy && (
        <p className="flat">
          {t('clock:date.extensionNoticeBy')}: <Moment value={noticeBy} precision="day" />
        </p>
      )}
      <Checkbox.Group
        label={t('actions:extend-reasons')}
        value={fields.reasons}
        onChange={(reasons) => set({ reasons })}
      >
        <Stack gap="xs" mt={4}>
          {EXTENSION_REASONS.map((reason) => (
            <Checkbox key={reason} value={reason} label={t(`clock:extension-reason.${reason}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={t('actions:extend-explanation')}
        description={t('actions:extend-explanation-help')}
        autosize
        minRows={3}
        maxLength={2000}
        value={fields.explanation}
        onChange={({ currentTarget }) => set({ explanation: currentTarget.value })}
      />
      <Button variant="default" disabled={!complete} loading={preview.isPending} onClick={look}>
        {t('actions:extend-look')}
      </Button>
      {preview.error && <ProblemNotice error={preview.error} />}
      {seen && preview.data && (
        <section aria-live="polite">
          <Alert mb="sm" variant="outline" icon={<IconCalendarPlus aria-hidden />} title={t('actions:extend-new-date')}>
            <strong>
              <Moment value={preview.data.extendedDue} precision="day" />
            </strong>
            {preview.data.postBy && (
              <Text mt="xs">
                {t('shell:pair', { name: t('actions:extend-by-post'), value: '' })}
                <Moment value={preview.data.postBy} precision="day" />
              </Text>
            )}
          </Alert>
          <LetterFrame letter={preview.data} />
        </section>
      )}
    </ActionDialog>
  );
}
