import { Radio, Stack, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

const NONE = 'none-of-them';

/** Chooses one person, or none of them, with the reason. */
export function ChooseDialog(dialog: DialogProps) {
  const { t } = useTranslation();
  const { candidates } = useView().identity;
  const { fields, set, reset } = useFields(() => ({ candidate: '', reason: '' }));
  const candidateId = fields.candidate === NONE ? null : fields.candidate;
  return (
    <ActionDialog
      {...dialog}
      title={t('identity:choose')}
      lead={t('identity:choose-lead')}
      submitLabel={t('identity:choose')}
      done={t('identity:choice-done')}
      ready={fields.candidate !== '' && fields.reason.trim() !== ''}
      writing={() => ({ path: 'identity/choice', body: { candidateId, reason: fields.reason.trim() } })}
      onDone={reset}
    >
      <Radio.Group
        label={t('identity:candidates')}
        value={fields.candidate}
        onChange={(candidate) => set({ candidate })}
      >
        <Stack gap="xs" mt={4}>
          {candidates.map(({ id, displayName, contactHint, source }) => (
            <Radio key={id} size="md" value={id} label={displayName} description={`${contactHint} · ${source}`} />
          ))}
          <Radio size="md" value={NONE} label={t('identity:none-of-them')} />
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
