import type { PauseJustification, PauseReason } from '@habeas/domain';
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a colleague states; that the person was told is no statement, for the letter says it. */
export type StatedFact = Exclude<keyof PauseJustification, 'personTold'>;

const WHO: readonly StatedFact[] = [
  'reasonableDoubt',
  'onlyMissingItemAsked',
  'otherWorkContinues',
  'alreadyAuthenticated',
];
const WHAT: readonly StatedFact[] = ['largeVolume', 'scopeUnclear', 'onlyMissingItemAsked', 'otherWorkContinues'];

interface Props {
  reason: PauseReason;
  facts: string[];
  onChange: (facts: string[]) => void;
}

/** The facts that decide whether a pause counts, for its kind of question. */
export function PauseFacts({ reason, facts, onChange }: Props) {
  const { t } = useTranslation();
  const asked = reason === 'IDENTITY' || reason === 'MANDATE' ? WHO : WHAT;
  return (
    <Checkbox.Group
      label={t('actions:pause-facts')}
      description={t('actions:pause-facts-help')}
      value={facts}
      onChange={onChange}
    >
      <Stack gap="xs" mt={4}>
        {asked.map((fact) => (
          <Checkbox key={fact} value={fact} label={t(`actions:pause-fact.${fact}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
