import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../ui/fold';
import type { SettledByRule } from './others-order';

interface Props {
  rule: SettledByRule;
  /** Something in it was chosen and is not recorded yet: that is not folded away. */
  holdOpen: boolean;
  children: ReactNode;
}

/** What one rule of the policy settled, folded: which rule, how many lines and rows, and whether others were seen in them. */
export function OthersRule({ rule, holdOpen, children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { kind, outcome, ground, groups, records, seen } = rule;
  const what = t(`package:others-outcome.${outcome}`);
  const why = ground === null ? what : t('shell:pair', { name: what, value: t(`package:others-ground.${ground}`) });
  return (
    <Fold
      title={t('package:others-rule', { kind: t(`package:others-kind.${kind}`), what: why })}
      summary={
        <>
          {t('package:others-lines', { count: groups.length })} · {t('package:others-rows', { count: records })}
          <Text span size="sm" c="dimmed">
            {seen === 0 ? t('package:others-none-seen') : t('package:others-seen', { count: seen })}
          </Text>
        </>
      }
      open={open || holdOpen}
      onToggle={setOpen}
      order={4}
    >
      <ul className="entries">{children}</ul>
    </Fold>
  );
}
