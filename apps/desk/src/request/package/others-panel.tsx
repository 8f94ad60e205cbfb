import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { Panel } from '../../ui/panel';
import { ProblemNotice } from '../../ui/problem-notice';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { type Chosen, isComplete } from './others-choice';
import { OthersGroup } from './others-group';

/** What in the answer may speak of others: what, where, how many rows, and what becomes of it. Nothing leaves before all is decided. */
export function OthersPanel({ groups }: { groups: OthersGroupView[] }) {
  const { t } = useTranslation();
  const { id } = useView();
  const mayDecide = useAllowed('review-others');
  const write = useRequestWriting(id);
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const open = groups.filter(({ outcome }) => outcome === null).length;
  const decided = groups.flatMap((group) => {
    const choice = chosen[group.id];
    return choice && isComplete(choice) ? [{ id: group.id, ...choice, ground: choice.ground || null }] : [];
  });
  const begun = Object.values(chosen).filter(({ outcome }) => outcome !== '');
  return (
    <Panel title={t('package:others')}>
      <Text size="sm">{t('package:others-lead')}</Text>
      <Text size="sm" fw={600} role="status">
        {t('package:others-open', { count: open })}
      </Text>
      <ul className="entries">
        {groups.map((group) => (
          <OthersGroup
            key={group.id}
            group={group}
            choice={chosen[group.id]}
            onChoose={mayDecide ? (choice) => setChosen((before) => ({ ...before, [group.id]: choice })) : undefined}
          />
        ))}
      </ul>
      {write.error && <ProblemNotice error={write.error} />}
      {mayDecide && (
        <Group gap="xs" mt="sm" className="no-print">
          <Button
            size="sm"
            loading={write.isPending}
            disabled={decided.length === 0 || decided.length < begun.length}
            onClick={() =>
              write.mutate({ path: 'package/others', body: { groups: decided } }, { onSuccess: () => setChosen({}) })
            }
          >
            {t('package:others-save', { count: decided.length })}
          </Button>
          <Text size="xs" c="dimmed">
            {t('package:others-after')}
          </Text>
        </Group>
      )}
    </Panel>
  );
}
