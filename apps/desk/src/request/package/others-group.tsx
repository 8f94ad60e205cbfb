import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { NativeSelect, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Chosen, GROUNDS, outcomesFor } from './others-choice';
import { OthersValues } from './others-values';

interface Props {
  group: OthersGroupView;
  choice: Chosen | undefined;
  /** Left out where this account, or the state of the request, allows no decision. */
  onChoose: ((choice: Chosen) => void) | undefined;
}

/** One group: where it stands, how many rows, what was decided, and the choice. */
export function OthersGroup({ group, choice = { outcome: '', ground: '' }, onChoose }: Props) {
  const { t } = useTranslation();
  const name = `${group.collection}: ${group.field}`;
  return (
    <li>
      <strong>{name}</strong>
      <Text size="sm" c="dimmed">
        {group.source} · {t(`package:others-kind.${group.kind}`)} · {t('package:others-rows', { count: group.records })}
      </Text>
      {group.seen > 0 && <Text size="sm">{t('package:others-seen', { count: group.seen })}</Text>}
      <Text size="sm" fw={group.outcome === null ? 600 : undefined}>
        <Standing group={group} />
      </Text>
      <OthersValues group={group} name={name} />
      {onChoose && (
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
              onChoose({ outcome, ground: outcome === 'give' ? '' : choice.ground });
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
              onChange={({ currentTarget }) => onChoose({ ...choice, ground: currentTarget.value as Chosen['ground'] })}
            />
          )}
        </SimpleGrid>
      )}
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
