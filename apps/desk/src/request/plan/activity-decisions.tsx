import type { PlanDecisionView } from '@habeas/casework/requests/plan-view';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { dayInWords } from '../../i18n/dates';
import { Term, type Tone } from '../../ui/term';
import { type AlikeDecisions, alikeDecisions, type DecidedActivity } from './decided-activities';
import { PlanFold } from './plan-fold';
import { activityFold, type PlanFolds } from './use-plan-folds';

type Outcome = PlanDecisionView['outcome'];

const TONES: Readonly<Record<Outcome, Tone>> = {
  granted: 'good',
  partial: 'attention',
  refused: 'danger',
  'kept-until': 'attention',
  'not-applicable': 'neutral',
  'needs-person': 'attention',
};

interface Props {
  activity: DecidedActivity;
  folds: PlanFolds;
  /** What is looked for stands in it; on paper all of them stand. */
  fits: boolean;
}

/** What is decided about the data of one activity: in short, and each reason with every place it holds for. */
export function ActivityDecisions({ activity: { activity, title, rows }, folds, fits }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const outcomes = [...new Set(rows.map(({ outcome }) => outcome))];
  const inShort = outcomes.map((outcome) =>
    t('plan:outcome-count', {
      outcome: words('outcome', outcome).name,
      number: rows.filter((row) => row.outcome === outcome).length,
    }),
  );
  return (
    <li className={fits ? undefined : 'only-print'} id={activityFold(activity)} tabIndex={-1}>
      <PlanFold id={activityFold(activity)} title={title} summary={inShort.join(' · ')} folds={folds}>
        <ul className="plan-reasons">
          {alikeDecisions(rows).map((alike) => (
            <Reason key={alike.key} alike={alike} />
          ))}
        </ul>
      </PlanFold>
    </li>
  );
}

function Reason({ alike: { said, places } }: { alike: AlikeDecisions }) {
  const { t, i18n } = useTranslation();
  const { outcome, sentence, article, until, untilEvent, answer } = said;
  const end = until ? t('plan:until', { day: dayInWords(until, i18n.language) }) : null;
  const event = untilEvent ? t('plan:until-event', { event: untilEvent }) : null;
  return (
    <li data-tone={TONES[outcome]}>
      <span className="rights">
        <Term of="outcome" value={outcome} tone={TONES[outcome]} />
        <Text span size="sm" c="dimmed">
          {article}
        </Text>
      </span>
      <Text size="sm">{sentence}</Text>
      {answer && (
        <Text size="sm" fs="italic">
          {answer.by}: {answer.note}
        </Text>
      )}
      {(end ?? event) && <Text size="sm">{end ?? event}</Text>}
      <ul className="question-places">
        {places.map(({ id, category, sourceTitle, collectionLabel, records }) => (
          <li key={id}>
            {category}
            {sourceTitle && (
              <Text span size="sm" c="dimmed">
                {` – ${sourceTitle} · ${collectionLabel} (${t('plan:records', { count: records })})`}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
