import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';

/** Why colleagues decided what they did, in their own words; the audit itself holds none of these words. */
export function NotesPanel() {
  const { t } = useTranslation();
  const { notes, clock } = useView();
  if (notes.length === 0) return null;
  return (
    <Panel title={t('timeline:notes')}>
      <ul className="entries">
        {notes.map((note) => (
          <li key={note.id}>
            <Text fw={600}>{t(`timeline:note.${note.about}`)}</Text>
            <Text className="wrap">{note.text}</Text>
            <Text size="sm" c="dimmed">
              {note.by} · <Moment value={note.at} zone={clock.zone} focusable />
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
