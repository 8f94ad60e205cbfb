import { isUnknown } from '@habeas/domain';
import { IconCircleCheck, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useView } from '../frame/request-context';

/** How many sources have answered, in words; read out when it changes. */
export function SourceProgress() {
  const { t } = useTranslation();
  const { sources } = useView();
  if (sources.length === 0) return null;
  const unknown = sources.filter(({ state }) => isUnknown(state)).length;
  const Icon = unknown === 0 ? IconCircleCheck : IconProgress;
  return (
    <span className="term" data-tone={unknown === 0 ? 'good' : 'attention'} role="status">
      <Icon aria-hidden size={16} />
      <span>
        {unknown === 0
          ? t('sources:complete', { count: sources.length })
          : t('sources:incomplete', { count: unknown, all: sources.length })}
      </span>
    </span>
  );
}
