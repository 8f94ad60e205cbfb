import type { PlanDecisionView, PlanView } from '@habeas/casework/requests/plan-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { AnswerDialog } from './answer-dialog';

const isOpen = ({ outcome, question }: PlanDecisionView) => outcome === 'needs-person' && question !== null;

/** What the register does not settle: each question in words, who knows, and the answer. */
export function PlanQuestions({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const mayAnswer = useAllowed('answer-question');
  const [asked, setAsked] = useState<PlanDecisionView | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  const questions = plan.decisions.filter(isOpen);
  if (questions.length === 0 && asked === null) return null;
  return (
    <Panel title={t('plan:questions', { count: questions.length })}>
      <Text size="sm">{t('plan:questions-lead')}</Text>
      <ul className="entries">
        {questions.map((decision) => (
          <li key={decision.id}>
            <span className="rights">
              <IconHelpCircle aria-hidden size={18} />
              <strong>{placeOf(decision)}</strong>
            </span>
            <Text>{decision.question?.text}</Text>
            <Text size="sm" c="dimmed">
              {t('plan:question-owner', { owner: decision.question?.owner ?? '' })} ·{' '}
              {t('plan:records', { count: decision.records })}
            </Text>
            {mayAnswer && (
              <Button
                className="no-print"
                mt="xs"
                size="xs"
                aria-label={t('shell:pair', { name: t('plan:answer'), value: placeOf(decision) })}
                onClick={() => {
                  setAsked(decision);
                  open();
                }}
              >
                {t('plan:answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <AnswerDialog key={asked.id} decision={asked} opened={opened} onClose={close} />}
    </Panel>
  );
}

function placeOf({ activityTitle, category, sourceTitle, collectionLabel }: PlanDecisionView): string {
  return [activityTitle, category, sourceTitle, collectionLabel].filter((part) => part !== null).join(' · ');
}
