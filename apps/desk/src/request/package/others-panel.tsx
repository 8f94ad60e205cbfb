import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { NextUndecidedButton } from '../frame/next-undecided-button';
import { OthersGroup } from './others-group';
import { inOrder } from './others-order';
import { OthersProgress } from './others-progress';
import { OthersRule } from './others-rule';
import { OthersSave } from './others-save';
import { useOthersChoices } from './use-others-choices';

/**
 * What in the answer may speak of others: what, where, how many rows, and what becomes of it. Nothing leaves before all is decided.
 * What waits for a colleague stands on top and is never folded; what rules of the policy settled is folded, rule by rule.
 */
export function OthersPanel({ groups }: { groups: OthersGroupView[] }) {
  const { t } = useTranslation();
  const mayDecide = useAllowed('review-others');
  const choices = useOthersChoices(groups);
  const { waiting, decided, byRule } = inOrder(groups);
  const settled = byRule.reduce((sum, rule) => sum + rule.groups.length, 0);
  const line = (group: OthersGroupView) => (
    <OthersGroup key={group.id} group={group} groups={groups} choices={choices} mayDecide={mayDecide} />
  );
  return (
    <Panel title={t('package:others')} aside={waiting.length > 1 && <NextUndecidedButton />}>
      <Text size="sm">{t('package:others-lead')}</Text>
      <OthersProgress waiting={waiting.length} decided={decided.length} begun={choices.begun.size} />
      {waiting.length + decided.length > 0 && (
        <ul className="entries">
          {waiting.map(line)}
          {decided.map(line)}
        </ul>
      )}
      {mayDecide && <OthersSave choices={choices} />}
      {settled > 0 && (
        <>
          <Title order={3} mt="md">
            {t('package:others-rules', { count: settled })}
          </Title>
          <Text size="sm">{t('package:others-rules-lead')}</Text>
          {byRule.map((rule) => (
            <OthersRule key={rule.key} rule={rule} holdOpen={rule.groups.some(({ id }) => choices.begun.has(id))}>
              {rule.groups.map(line)}
            </OthersRule>
          ))}
        </>
      )}
    </Panel>
  );
}
