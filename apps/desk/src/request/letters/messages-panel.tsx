import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { MessageEntry } from './message-entry';

/** Everything that was written to the person and by the person, newest first. */
export function MessagesPanel() {
  const { t } = useTranslation();
  const { messages } = useView();
  const newestFirst = [...messages].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={t('letters:messages')}>
      {messages.length === 0 && <Empty why={t('letters:none')} next={t('letters:none-next')} />}
      <ul className="entries">
        {newestFirst.map((message) => (
          <MessageEntry key={message.id} message={message} />
        ))}
      </ul>
    </Panel>
  );
}
