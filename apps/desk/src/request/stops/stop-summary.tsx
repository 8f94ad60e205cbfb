import type { StoppedPurposeView } from '@habeas/casework/requests/stops-view';
import { useTranslation } from 'react-i18next';
import { StopMark } from './stop-mark';

/** The whole at a glance: all is stopped, or how much of it is not yet. */
export function StopSummary({ purposes }: { purposes: readonly StoppedPurposeView[] }) {
  const { t } = useTranslation();
  if (purposes.length === 0) return <p role="status">{t('stops:nothing-named')}</p>;
  const inStanding = (...standings: string[]) => purposes.filter(({ standing }) => standings.includes(standing)).length;
  const open = inStanding('under-way', 'halted', 'waits');
  const goesOn = inStanding('goes-on');
  const standing = inStanding('halted') > 0 ? 'halted' : open > 0 ? 'under-way' : goesOn > 0 ? 'goes-on' : 'stopped';
  return (
    <p role="status" className="stop-summary">
      <StopMark standing={standing} />{' '}
      <strong>
        {open === 0 && goesOn === 0
          ? t('stops:all-stopped')
          : t('stops:some-open', { stopped: inStanding('stopped'), count: purposes.length })}
      </strong>
    </p>
  );
}
