import type { MessageView } from '@habeas/casework/requests/request-view';
import { Button, Textarea } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLetterForPost } from '../../api/letters';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

/** A letter on paper: the colleague writes where it goes, and saves the PDF. */
export function LetterForPost({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { id, reference } = useView();
  const [address, setAddress] = useState(message.postalAddress ?? '');
  const pdf = useLetterForPost(id, message.id, `${reference}-${message.template ?? 'letter'}.pdf`);
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    pdf.mutate(address);
  };
  return (
    <details className="no-print letter-for-post">
      <summary>{t('letters:post')}</summary>
      <form onSubmit={save}>
        <Textarea
          label={t('letters:post-address')}
          description={t(message.postalAddress ? 'letters:post-kept' : 'letters:post-address-hint')}
          value={address}
          onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          autosize
          minRows={3}
          maxRows={6}
          maxLength={400}
          maw={420}
        />
        {pdf.error && <ProblemNotice error={pdf.error} retry={() => pdf.mutate(address)} />}
        <Button
          type="submit"
          mt="xs"
          size="xs"
          variant="default"
          loading={pdf.isPending}
          leftSection={<IconDownload aria-hidden size={16} />}
        >
          {t('letters:post-save')}
        </Button>
      </form>
    </details>
  );
}
