import type { HumanTaskListView } from '@habeas/casework/human-tasks/human-task-view';
import { Button, List, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../actions/action-dialog';
import { useAllowed } from '../actions/use-action';
import { useFields } from '../actions/use-fields';

type Askable = HumanTaskListView['askable'][number];

/** Sources of persons that nobody was asked about, and the way to ask. */
export function AskList({ askable }: { askable: Askable[] }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Askable | null>(null);
  const { fields, set, reset } = useFields(() => ({ details: '' }));
  if (!useAllowed('assign') || askable.length === 0) return null;
  const details = fields.details.trim();
  return (
    <div className="no-print">
      <List listStyleType="none" mt="md" spacing="xs">
        {askable.map((one) => (
          <List.Item key={one.sourceTaskId}>
            <Button size="xs" variant="default" onClick={() => setChosen(one)}>
              {t('shell:pair', { name: t('outside:ask'), value: one.title })}
            </Button>
          </List.Item>
        ))}
      </List>
      <ActionDialog
        opened={chosen !== null}
        onClose={() => setChosen(null)}
        title={t('shell:pair', { name: t('outside:ask'), value: chosen?.title ?? '' })}
        lead={chosen?.needs ? t('outside:ask-lead', { needs: chosen.needs }) : t('outside:ask-plain')}
        submitLabel={t('outside:ask')}
        done={t('outside:was-asked')}
        ready={details.length >= 3}
        writing={() => ({
          path: `source-tasks/${encodeURIComponent(chosen?.sourceTaskId ?? '')}/question`,
          body: { details },
        })}
        onDone={reset}
      >
        <Textarea
          label={t('outside:ask-details')}
          description={t('outside:ask-details-help')}
          autosize
          minRows={2}
          maxLength={4000}
          value={fields.details}
          onChange={({ currentTarget }) => set({ details: currentTarget.value })}
        />
      </ActionDialog>
    </div>
  );
}
