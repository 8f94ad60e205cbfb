import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isComplete } from './others-choice';
import { alike } from './others-order';
import type { OthersChoices } from './use-others-choices';

interface Props {
  group: OthersGroupView;
  groups: OthersGroupView[];
  choices: OthersChoices;
}

/** Chooses the same for like groups, but only for those whose values were opened: nobody decides about what they did not see. */
export function OthersAlike({ group, groups, choices }: Props) {
  const { t } = useTranslation();
  const choice = choices.chosen[group.id];
  if (!choice || !isComplete(choice)) return null;
  const { read, unread } = alike(group, groups, choices.chosen, choices.read);
  return (
    <div className="no-print">
      {read.length > 0 && (
        <Button
          mt={6}
          size="compact-sm"
          variant="default"
          onClick={() =>
            choices.choose(
              read.map(({ id }) => id),
              choice,
            )
          }
        >
          {t('package:others-alike', { count: read.length })}
        </Button>
      )}
      {unread.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('package:others-alike-unread', { count: unread.length })}
        </Text>
      )}
    </div>
  );
}
