import type { KillSwitchView } from '@habeas/casework/requests/plan-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../ui/moment';
import { SwitchDialog } from './switch-dialog';
import { UntoldReports } from './untold-reports';

/** One source, or all: whether anything may be done to it, and since when and why not. */
export function SwitchLine({ one }: { one: KillSwitchView }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const title = one.source === null ? t('effects:all') : one.title;
  const Icon = one.stopped ? IconHandStop : IconCircleCheck;
  const action = t(one.stopped ? 'effects:release' : 'effects:stop');
  return (
    <li>
      <div>
        <strong>{title}</strong>{' '}
        <span className="term" data-tone={one.stopped ? 'danger' : 'good'}>
          <Icon aria-hidden size={16} />
          <span>{t(one.stopped ? 'effects:stopped' : 'effects:running')}</span>
        </span>
        {one.stopped && (
          <Text size="sm" component="div">
            {one.by ?? ''} · {one.at && <Moment value={one.at} focusable />} · {one.reason}
          </Text>
        )}
        {one.waiting > 0 && <Text size="sm">{t('effects:waiting', { count: one.waiting })}</Text>}
        {one.source !== null && one.untold.count > 0 && (
          <UntoldReports source={one.source} title={title} {...one.untold} />
        )}
      </div>
      <Button
        size="sm"
        color={one.stopped ? undefined : 'red'}
        variant={one.stopped ? 'default' : 'filled'}
        aria-label={t('shell:pair', { name: action, value: title })}
        onClick={open}
      >
        {action}
      </Button>
      <SwitchDialog one={one} title={title} opened={opened} onClose={close} />
    </li>
  );
}
