import type { MessageView } from '@habeas/casework/requests/request-view';
import { Text } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight, IconClock, IconMailbox, IconMailX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { Moment } from '../../ui/moment';
import type { Tone } from '../../ui/term';
import { useView } from '../frame/request-context';
import { LetterForPost } from './letter-for-post';

const LOOKS = {
  received: { Icon: IconArrowDownLeft, tone: 'calm' },
  sent: { Icon: IconArrowUpRight, tone: 'good' },
  queued: { Icon: IconClock, tone: 'neutral' },
  'to-post': { Icon: IconMailbox, tone: 'attention' },
  failed: { Icon: IconMailX, tone: 'danger' },
} as const satisfies Record<MessageView['state'], { Icon: typeof IconClock; tone: Tone }>;

/** One message, as plain text behind its subject. */
export function MessageEntry({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { clock, reference } = useView();
  const { Icon, tone } = LOOKS[message.state];
  return (
    <li id={`message-${message.id}`} tabIndex={-1}>
      <span className="rights">
        <span className="term" data-tone={tone}>
          <Icon aria-hidden size={16} />
          <span>{t(`letters:state.${message.state}`)}</span>
        </span>
        <Moment value={message.at} zone={clock.zone} focusable />
        {message.reference !== reference && <span>{message.reference}</span>}
        <Text span size="sm" c="dimmed">
          {message.to} · {LANGUAGE_NAMES[message.language]}
        </Text>
      </span>
      <details>
        <summary lang={message.language}>{message.subject}</summary>
        <pre className="mail-text" lang={message.language} tabIndex={0}>
          {message.text}
        </pre>
      </details>
      {message.direction === 'out' && message.reference === reference && <LetterForPost message={message} />}
    </li>
  );
}
