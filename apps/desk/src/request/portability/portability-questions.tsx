import type { PortabilityQuestionView } from '@habeas/casework/requests/portability-view';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { PortableAnswerDialog } from './portable-answer-dialog';

/** What the register leaves open: each answer composes the file anew. */
export function PortabilityQuestions({ questions }: { questions: PortabilityQuestionView[] }) {
  const { t } = useTranslation();
  const mayAnswer = useAllowed('answer-portability');
  const [open, setOpen] = useState<string | null>(null);
  if (questions.length === 0) return null;
  return (
    <Panel title={t('portability:questions', { count: questions.length })}>
      <Text size="sm">{t('portability:questions-lead')}</Text>
      <ul className="entries">
        {questions.map((question) => (
          <li key={question.decisionId}>
            <Text fw={600}>{question.activityTitle}</Text>
            <Text>{question.text}</Text>
            <Text size="sm" c="dimmed">
              {question.places.join('; ')}
            </Text>
            {mayAnswer && (
              <Button className="no-print" size="sm" variant="default" onClick={() => setOpen(question.decisionId)}>
                {t('plan:answer')}
              </Button>
            )}
            <PortableAnswerDialog
              question={question}
              opened={open === question.decisionId}
              onClose={() => setOpen(null)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
