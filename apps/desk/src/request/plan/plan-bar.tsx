import { useTranslation } from 'react-i18next';
import { COUNTS, type Counts } from './plan-counts';

/** What goes, what is masked and what stays as a bar; each part has a pattern of its own. */
export function PlanBar({ counts }: { counts: Counts }) {
  const parts = COUNTS.filter((part) => counts[part] > 0);
  return (
    <div className="plan-bar" aria-hidden>
      {parts.map((part) => (
        <span key={part} data-part={part} style={{ flexGrow: counts[part] }} />
      ))}
    </div>
  );
}

/** The same in numbers, each with the pattern that it has in the bar. */
export function PlanBarWords({ counts }: { counts: Counts }) {
  const { t } = useTranslation();
  const parts = COUNTS.filter((part) => counts[part] > 0);
  return (
    <span className="plan-bar-words">
      {parts.map((part) => (
        <span key={part} className="plan-bar-word" data-part={part}>
          {t(`plan:part.${part}`, { count: counts[part] })}
        </span>
      ))}
    </span>
  );
}
