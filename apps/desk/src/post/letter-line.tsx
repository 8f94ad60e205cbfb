import type { LetterToPost } from '@habeas/casework/requests/post-view';
import { localDateOf } from '@habeas/domain';
import { Alert, Anchor, Button, Group, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconMailFast } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLetterForPost } from '../api/letters';
import { usePosted, useTakeOut } from '../api/post';
import { OFFICE_ZONE } from '../i18n/dates';
import { LANGUAGE_NAMES } from '../i18n/language-choice';
import { BrandName } from '../ui/brand-name';
import { Moment } from '../ui/moment';
import { ProblemNotice } from '../ui/problem-notice';

/** One letter: save it as a PDF, print it, post it, and say on which day. */
export function LetterLine({ letter }: { letter: LetterToPost }) {
  const { t } = useTranslation();
  const today = localDateOf(new Date().toISOString(), OFFICE_ZONE);
  const [postedOn, setPostedOn] = useState(today);
  const pdf = useLetterForPost(letter.requestId, letter.messageId, `${letter.reference}-${letter.template}.pdf`);
  const posted = usePosted();
  const takenOut = useTakeOut();
  const error = pdf.error ?? posted.error ?? takenOut.error;
  const address = letter.postalAddress ?? '';
  const isLate = letter.postBy !== null && postedOn > letter.postBy;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    posted.mutate({ letter, postedOn });
  };
  return (
    <li>
      <Anchor component={Link} to={`/requests/${letter.requestId}/letters#message-${letter.messageId}`} fw={600}>
        {letter.reference}
      </Anchor>
      <Text lang={letter.language}>{letter.subject}</Text>
      <Text size="sm" c="dimmed" component="div">
        <BrandName of={letter.brand} /> · {LANGUAGE_NAMES[letter.language]} ·{' '}
        {t('shell:pair', { name: t('post:written'), value: '' })}
        <Moment value={letter.writtenAt} focusable /> · {t('shell:pair', { name: t('post:due'), value: '' })}
        <Moment value={letter.answerBy} precision="day" />
      </Text>
      <pre className="postal-address">{address === '' ? t('post:no-address') : address}</pre>
      {letter.postBy && (
        <Alert
          color="yellow"
          variant="outline"
          mb="sm"
          icon={<IconAlertTriangle aria-hidden />}
          role={isLate ? 'alert' : undefined}
        >
          {t('shell:pair', { name: t('post:post-by'), value: '' })}
          <Moment value={letter.postBy} precision="day" />
          {isLate && <Text fw={600}>{t('post:post-late')}</Text>}
          {today > letter.postBy && (
            <Button
              mt="xs"
              size="xs"
              variant="default"
              loading={takenOut.isPending}
              aria-label={t('shell:pair', { name: t('post:take-out'), value: letter.reference })}
              onClick={() => takenOut.mutate(letter)}
            >
              {t('post:take-out')}
            </Button>
          )}
        </Alert>
      )}
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          <Button
            variant="default"
            loading={pdf.isPending}
            leftSection={<IconDownload aria-hidden size={16} />}
            aria-label={t('shell:pair', { name: t('letters:post-save'), value: letter.reference })}
            onClick={() => pdf.mutate(address)}
          >
            {t('letters:post-save')}
          </Button>
          <TextInput
            type="date"
            label={t('post:posted-on')}
            required
            withAsterisk={false}
            max={today}
            value={postedOn}
            onChange={({ currentTarget }) => setPostedOn(currentTarget.value)}
          />
          <Button
            type="submit"
            loading={posted.isPending}
            leftSection={<IconMailFast aria-hidden size={16} />}
            aria-label={t('shell:pair', { name: t('post:posted'), value: letter.reference })}
          >
            {t('post:posted')}
          </Button>
        </Group>
        {error && <ProblemNotice error={error} />}
      </form>
    </li>
  );
}
