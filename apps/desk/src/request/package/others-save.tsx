import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRequestWriting } from '../../api/request-writing';
import { ProblemNotice } from '../../ui/problem-notice';
import { goToNextUndecided } from '../frame/next-undecided';
import { useView } from '../frame/request-context';
import type { OthersChoices } from './use-others-choices';

/** Records what was chosen; it stays in sight as long as something is chosen and not recorded. */
export function OthersSave({ choices: { complete, begun, clear } }: { choices: OthersChoices }) {
  const { t } = useTranslation();
  const write = useRequestWriting(useView().id);
  const onSuccess = () => {
    clear();
    // The button rests now: whoever works by keyboard goes on with what still waits.
    setTimeout(goToNextUndecided);
  };
  const isHalf = complete.length < begun.size;
  return (
    <div className="others-save no-print" data-begun={begun.size > 0 || undefined}>
      {write.error && <ProblemNotice error={write.error} />}
      <Group gap="xs">
        <Button
          size="sm"
          loading={write.isPending}
          disabled={complete.length === 0 || isHalf}
          onClick={() => write.mutate({ path: 'package/others', body: { groups: complete } }, { onSuccess })}
        >
          {t('package:others-save', { count: complete.length })}
        </Button>
        <Text size="xs" c="dimmed">
          {t(isHalf ? 'package:others-half' : 'package:others-after')}
        </Text>
      </Group>
    </div>
  );
}
