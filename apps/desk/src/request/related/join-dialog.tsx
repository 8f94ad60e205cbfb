import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

/** Answers what two requests both ask for with the earlier one, on a colleague's judgement. */
export function JoinDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { related } = useView();
  const candidates = related.filter(
    ({ earlier, relation }) => earlier && relation !== 'first' && relation !== 'joined',
  );
  const { fields, set, reset } = useFields(() => ({ requestId: '', reason: '' }));
  const only = candidates.length === 1 ? candidates[0]?.id : undefined;
  const requestId = fields.requestId || only;
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.join')}
      lead={t('actions:lead.join')}
      submitLabel={t('actions:name.join')}
      done={t('actions:done.join')}
      ready={requestId !== undefined && fields.reason.trim() !== ''}
      writing={() => ({ path: 'joining', body: { requestId, reason: fields.reason.trim() } })}
      onDone={reset}
    >
      <Radio.Group label={t('related:with')} value={requestId ?? ''} onChange={(chosen) => set({ requestId: chosen })}>
        <Stack gap="xs" mt={4}>
          {candidates.map(({ id, reference, requesterName, same }) => (
            <Radio
              key={id}
              size="md"
              value={id}
              label={`${reference} · ${requesterName ?? t('queue:nameless')}`}
              description={`${t('related:because')} ${same.map((what) => known('related:same', what)).join(', ')}`}
            />
          ))}
        </Stack>
      </Radio.Group>
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
