import type { DuePart } from '@habeas/casework/deadlines/report/due-view';
import { useTranslation } from 'react-i18next';

const KINDS = ['late', 'due', 'later'] as const;

/** What is open of each part as bars: late, due, later. The same figures stand in the table beside, so it is hidden from readers. */
export function DueBars({ parts }: { parts: (DuePart & { name: string })[] }) {
  const { t } = useTranslation();
  const most = Math.max(1, ...parts.map(({ open }) => open));
  return (
    <figure className="due-bars" aria-hidden="true">
      <figcaption>
        {KINDS.map((kind) => (
          <span key={kind} className="due-key" data-kind={kind}>
            {t(`dates:bar.${kind}`)}
          </span>
        ))}
      </figcaption>
      {parts.map((part) => {
        const counts = { late: part.late, due: part.due, later: part.open - part.late - part.due };
        return (
          <div key={part.key ?? ''} className="due-bar">
            <span className="due-bar-name">{part.name}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
              {KINDS.map((kind, place) => {
                const before = KINDS.slice(0, place).reduce((sum, one) => sum + counts[one], 0);
                const width = (100 * counts[kind]) / most;
                return <rect key={kind} data-kind={kind} x={(100 * before) / most} width={width} height={10} />;
              })}
            </svg>
            <span>{part.open}</span>
          </div>
        );
      })}
    </figure>
  );
}
