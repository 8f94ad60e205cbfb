import type { RectificationView } from '@habeas/casework/requests/rectification-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { ActionDialog } from '../actions/action-dialog';
import { CorrectionCard } from './correction-card';
import { CorrectionDialog } from './correction-dialog';
import { HeldCollection } from './held-collection';
import { fieldOf, type NotedField } from './noted-field';
import './rectification.css';
import { SheetApproval } from './sheet-approval';
import { useRectification } from './use-rectification';

/** Data put right: what is noted field by field, who approves it, how far it is, and what the sources hold. */
export function RectificationPart() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRectification();
  if (error && !data)
    return (
      <Panel title={t('rectification:title')}>
        <ProblemNotice error={error} retry={() => void refetch()} />
      </Panel>
    );
  return data ? <Sheet sheet={data} /> : <Loading />;
}

function Sheet({ sheet }: { sheet: RectificationView }) {
  const { t } = useTranslation();
  const [noted, setNoted] = useState<NotedField | null>(null);
  const { collections, corrections, may, hash } = sheet;
  const mayNote = may.note === null;
  return (
    <>
      <Panel title={t('rectification:title')} aside={may.collectAgain === null && hash !== null && <ReadAgain />}>
        {hash === null && <Empty why={t('rectification:waiting')} next={t('rectification:waiting-next')} />}
        {hash !== null && corrections.length === 0 && (
          <Empty
            why={t(sheet.nothingHeld ? 'plan:nothing-held' : 'rectification:none')}
            next={t(sheet.nothingHeld ? 'plan:nothing-held-next' : 'rectification:none-next')}
          />
        )}
        <ul className="plan-sources">
          {corrections.map((correction) => {
            const field = fieldOf(correction, collections);
            const onChange = field && (() => setNoted(field));
            return <CorrectionCard key={correction.id} {...{ correction, mayNote, onChange }} />;
          })}
        </ul>
        <SheetApproval sheet={sheet} />
      </Panel>
      {collections.length > 0 && (
        <Panel title={t('rectification:held')}>
          <Text size="sm">{t('rectification:held-lead')}</Text>
          {collections.map((held) => (
            <HeldCollection
              key={`${held.source} ${held.collection}`}
              {...{ held, corrections, mayNote }}
              onNote={setNoted}
            />
          ))}
        </Panel>
      )}
      {noted && (
        <CorrectionDialog
          key={`${noted.source} ${noted.collection} ${noted.row} ${noted.field.field}`}
          noted={noted}
          opened
          onClose={() => setNoted(null)}
        />
      )}
    </>
  );
}

/** Asks every source anew: a value that changed meanwhile is shown as it is now. */
function ReadAgain() {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconRefresh aria-hidden size={16} />} onClick={open}>
        {t('rectification:read-again')}
      </Button>
      <ActionDialog
        opened={opened}
        onClose={close}
        title={t('rectification:read-again')}
        lead={t('rectification:read-again-lead')}
        submitLabel={t('rectification:read-again')}
        done={t('plan:collecting')}
        writing={() => ({ path: 'rectification/collection' })}
      />
    </>
  );
}
