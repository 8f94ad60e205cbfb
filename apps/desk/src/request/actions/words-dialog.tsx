import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from './action-dialog';
import { useFields } from './use-fields';

/** The actions that need nothing but a reason, and where each is written to. */
const ACTIONS = {
  attend: { path: 'attention', field: null, danger: false },
  'mark-not-a-request': { path: 'not-a-request', field: 'reason', danger: true },
  revoke: { path: 'package/revocation', field: 'reason', danger: true },
  'revoke-portability': { path: 'portability/package/revocation', field: 'reason', danger: true },
  withdraw: { path: 'withdrawal', field: 'words', danger: true },
  separate: { path: 'separation', field: 'reason', danger: false },
  close: { path: 'closure', field: null, danger: false },
  'lift-hold': { path: 'hold/lifting', field: 'reason', danger: true },
  reopen: { path: 'reopening', field: 'reason', danger: false },
} as const;
export type WordsAction = keyof typeof ACTIONS;

/** An action with a reason in words, or a mere confirmation. */
export function WordsDialog({ action, opened, onClose }: DialogProps & { action: WordsAction }) {
  const { t } = useTranslation();
  const { path, field, danger } = ACTIONS[action];
  const { fields, set, reset } = useFields(() => ({ words: '' }));
  const words = fields.words.trim();
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t(`actions:name.${action}`)}
      lead={t(`actions:lead.${action}`)}
      submitLabel={t(`actions:name.${action}`)}
      done={t(`actions:done.${action}`)}
      danger={danger}
      ready={field === null || words !== ''}
      writing={() => ({ path, body: field === null ? {} : { [field]: words } })}
      onDone={reset}
    >
      {field !== null && (
        <Textarea
          label={t(field === 'words' ? 'actions:person-words' : 'actions:reason')}
          description={t('actions:reason-help')}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
          value={fields.words}
          onChange={({ currentTarget }) => set({ words: currentTarget.value })}
        />
      )}
    </ActionDialog>
  );
}
