import type { MatterView } from '@habeas/casework/requests/matter-view';
import { Text } from '@mantine/core';
import { IconArrowForwardUp, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Moment } from '../../ui/moment';
import { useView } from '../frame/request-context';
import { becauseParts } from '../message/because-parts';

const ICONS = {
  open: IconCircleDashed,
  answered: IconCircleCheck,
  'handed-over': IconArrowForwardUp,
  'not-meant': IconCircleX,
  ended: IconCircleX,
} as const;

/** One matter: what it is, why it was read, who answers it, by when. */
export function MatterItem({ matter }: { matter: MatterView }) {
  const { t } = useTranslation();
  const known = useKnownText();
  const { clock } = useView();
  const { rule, ruleKey, quote } = becauseParts(matter.because);
  const Icon = ICONS[matter.state];
  return (
    <li>
      <span className="rights">
        <strong>{matter.label}</strong>
        <Text span size="sm" className="mark">
          <Icon aria-hidden size={16} /> {t(`matters:state.${matter.state}`)}
        </Text>
      </span>
      <Text size="sm">{t(`matters:handling.${matter.handling}`)}</Text>
      {matter.state === 'open' && matter.due && (
        <Text size="sm">
          {t('matters:due')} <Moment value={matter.due} precision="day" />
        </Text>
      )}
      <Text size="sm">
        {t('message:because')} {known('message:rule', ruleKey, rule)}
        {quote && ' '}
        {quote && <q>{quote}</q>}
      </Text>
      {matter.endedAt && matter.by && (
        <Text size="sm" c="dimmed">
          {matter.by} <Moment value={matter.endedAt} zone={clock.zone} focusable />
        </Text>
      )}
    </li>
  );
}
