import type { MatterView } from '@habeas/casework/requests/matter-view';
import { Blockquote, Checkbox, NativeSelect, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type DialogProps } from '../actions/action-dialog';
import { useFields } from '../actions/use-fields';
import { useView } from '../frame/request-context';

const needsWords = ({ handling }: MatterView) => handling === 'person' || handling === 'office';

/** Answers a matter: the paragraph of the pack stands ready, so that for a referral one press is enough. */
export function AnswerMatterDialog({ opened, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { matters, language } = useView();
  const open = matters.filter(({ state, handling }) => state === 'open' && handling !== 'hand-over');
  const { fields, set, reset } = useFields(() => ({ matter: '', words: '', byLetter: true }));
  const chosen = open.find(({ id }) => id === fields.matter) ?? open[0];
  const lacksWords = chosen !== undefined && fields.byLetter && needsWords(chosen) && fields.words.trim() === '';
  return (
    <ActionDialog
      opened={opened}
      onClose={onClose}
      title={t('actions:name.answer-matter')}
      lead={t('actions:lead.answer-matter')}
      submitLabel={t(fields.byLetter ? 'matters:send' : 'matters:record')}
      done={t('actions:done.answer-matter')}
      ready={chosen !== undefined && !lacksWords}
      writing={() => ({
        path: `matters/${chosen?.id ?? ''}/answer`,
        body: { words: fields.words.trim(), byLetter: fields.byLetter },
      })}
      onDone={reset}
    >
      {open.length > 1 && (
        <NativeSelect
          label={t('matters:which')}
          value={chosen?.id}
          data={open.map(({ id, label }) => ({ value: id, label }))}
          onChange={({ currentTarget }) => set({ matter: currentTarget.value })}
        />
      )}
      {chosen && (
        <div>
          <Text fw={600}>{t('matters:paragraph')}</Text>
          <Blockquote p="sm" iconSize={0} lang={language}>
            {chosen.answer}
            {chosen.contacts.map(({ who, reach }) => (
              <Text key={who} size="sm" mt="xs">
                <strong>{who}</strong> {reach}
              </Text>
            ))}
          </Blockquote>
        </div>
      )}
      <Textarea
        label={t(chosen && needsWords(chosen) ? 'matters:words-needed' : 'matters:words')}
        description={t('matters:words-help')}
        autosize
        minRows={3}
        maxLength={4000}
        value={fields.words}
        onChange={({ currentTarget }) => set({ words: currentTarget.value })}
      />
      <Checkbox
        label={t('matters:by-letter')}
        description={t('matters:by-letter-help')}
        checked={fields.byLetter}
        onChange={({ currentTarget }) => set({ byLetter: currentTarget.checked })}
      />
    </ActionDialog>
  );
}
