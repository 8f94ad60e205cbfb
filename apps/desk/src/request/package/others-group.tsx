import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OthersAlike } from './others-alike';
import { type Chosen, GROUNDS, isComplete, outcomesFor } from './others-choice';
import { OthersValues } from './others-values';
import type { OthersChoices } from './use-others-choices';

interface Props {
  group: OthersGroupView;
  groups: OthersGroupView[];
  choices: OthersChoices;
  /** False where this account, or the state of the request, allows no decision. */
  mayDecide: boolean;
}

/** One group: where it stands, how many rows, what was decided, and the choice. */
export function OthersGroup({ group, groups, choices, mayDecide }: Props) {
  const { t } = useTranslation();
  const choice = choices.chosen[group.id] ?? { outcome: '', ground: '' };
  const isUndecided = group.outcome === null && !isComplete(choice);
  const name = `${group.collection}: ${group.field}`;
  return (
    <li tabIndex={-1} aria-label={name} data-undecided={isUndecided || undefined}>
      <strong>{name}</strong>
      <Text size="sm" c="dimmed">
        {group.source} · {t(`package:others-kind.${group.kind}`)} · {t('package:others-rows', { count: group.records })}
      </Text>
      {group.seen > 0 && <Text size="sm">{t('package:others-seen', { count: group.seen })}</Text>}
      <Text size="sm" fw={group.outcome === null ? 600 : undefined}>
        <Standing group={group} />
      </Text>
      <OthersValues group={group} name={name} onRead={() => choices.markRead(group.id)} />
      {mayDecide && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" className="no-print">
          <NativeSelect
            size="sm"
            label={t('package:others-choice')}
            aria-label={t('shell:pair', { name: t('package:others-choice'), value: name })}
            value={choice.outcome}
            data={[
              { value: '', label: t('package:others-choose') },
              ...outcomesFor(group.kind).map((value) => ({ value, label: t(`package:others-outcome.${value}`) })),
            ]}
            onChange={({ currentTarget }) => {
              const outcome = currentTarget.value as Chosen['outcome'];
              choices.choose([group.id], { outcome, ground: outcome === 'give' ? '' : choice.ground });
            }}
          />
          {choice.outcome !== '' && choice.outcome !== 'give' && (
            <NativeSelect
              size="sm"
              label={t('package:others-ground-label')}
              aria-label={t('shell:pair', { name: t('package:others-ground-label'), value: name })}
              value={choice.ground}
              data={[
                { value: '', label: t('package:others-choose') },
                ...GROUNDS.map((value) => ({ value, label: t(`package:others-ground.${value}`) })),
              ]}
              onChange={({ currentTarget }) =>
                choices.choose([group.id], { ...choice, ground: currentTarget.value as Chosen['ground'] })
              }
            />
          )}
        </SimpleGrid>
      )}
      {mayDecide && group.outcome === null && <OthersAlike group={group} groups={groups} choices={choices} />}
    </li>
  );
}

function Standing({ group: { outcome, ground, decidedBy } }: { group: OthersGroupView }) {
  const { t } = useTranslation();
  if (outcome === null) return t('package:others-undecided');
  const what = t(`package:others-outcome.${outcome}`);
  const why = ground === null ? what : t('shell:pair', { name: what, value: t(`package:others-ground.${ground}`) });
  return decidedBy === null
    ? t('package:others-by-rule', { what: why })
    : t('package:others-by', { what: why, who: decidedBy });
}
