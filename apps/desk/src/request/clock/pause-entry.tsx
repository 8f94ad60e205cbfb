import type { ClockView } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { useRefusalText } from './use-reason-text';

/** One pause; `children` is what can be done with it. */
export function PauseEntry({ pause, children }: { pause: ClockView['pauses'][number]; children: ReactNode }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const Icon = pause.accepted ? IconCircleCheck : IconCircleX;
  return (
    <li>
      <span className="rights">
        <strong>{t(`clock:pause-reason.${pause.reason}`)}</strong>
        <span className="term" data-tone={pause.accepted ? 'good' : 'attention'}>
          <Icon aria-hidden size={16} />
          <span>{pause.accepted ? t('clock:pause-counts') : t('clock:pause-counts-not')}</span>
        </span>
      </span>
      {pause.refusedBecause && <Text size="sm">{refusalText(pause.refusedBecause)}</Text>}
      <Facts
        facts={[
          { term: t('clock:asked-on'), value: <Moment value={pause.askedOn} precision="day" /> },
          {
            term: t('clock:complete-on'),
            value: pause.completeOn ? <Moment value={pause.completeOn} precision="day" /> : t('clock:still-waiting'),
          },
          { term: t('actions:pause.doubt'), value: pause.doubt },
          { term: t('actions:pause.whyNecessary'), value: pause.whyNecessary },
          { term: t('clock:by'), value: pause.by },
        ]}
      />
      {children}
    </li>
  );
}
