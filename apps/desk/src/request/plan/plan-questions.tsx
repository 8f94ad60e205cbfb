import type { PlanView } from '@habeas/casework/requests/plan-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { NextUndecidedButton } from '../frame/next-undecided-button';
import { AnswerDialog } from './answer-dialog';
import { type OpenQuestion, openQuestions } from './open-questions';

/** What the register does not settle: each question in words once, where it is asked, who knows, and the answer. */
export function PlanQuestions({ plan }: { plan: PlanView }) {
  const { t } = useTranslation();
  const mayAnswer = useAllowed('answer-question');
  const [asked, setAsked] = useState<OpenQuestion | null>(null);
  const [opened, { open, close }] = useDisclosure(false);
  const questions = openQuestions(plan.decisions);
  if (questions.length === 0 && asked === null) return null;
  return (
    <Panel
      title={t('plan:questions', { count: questions.length })}
      aside={questions.length > 1 && <NextUndecidedButton />}
    >
      <Text size="sm">{t('plan:questions-lead')}</Text>
      <ul className="entries">
        {questions.map((question) => (
          <li key={question.decisionId} tabIndex={-1} data-undecided>
            <span className="rights">
              <IconHelpCircle aria-hidden size={18} />
              <strong>{question.activityTitle}</strong>
            </span>
            <Text>{question.text}</Text>
            <Text size="sm" c="dimmed">
              {t('plan:question-owner', { owner: question.owner })}
            </Text>
            <ul className="question-places">
              {question.places.map(({ decisionId, title, records }) => (
                <li key={decisionId}>
                  {title} ({t('plan:records', { count: records })})
                </li>
              ))}
            </ul>
            {mayAnswer && (
              <Button
                className="no-print"
                mt="xs"
                size="xs"
                aria-label={t('shell:pair', { name: t('plan:answer'), value: question.activityTitle })}
                onClick={() => {
                  setAsked(question);
                  open();
                }}
              >
                {t('plan:answer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <AnswerDialog key={asked.decisionId} question={asked} opened={opened} onClose={close} />}
    </Panel>
  );
}
