import type { Language } from '@habeas/domain';
import type { CalendarFeedView } from './calendar/calendar-view';

/** Answer of `GET /desk/api/settings`: what a colleague has set for themselves. */
export interface SettingsView {
  digest: 'none' | 'when-something' | 'daily';
  /** The language of the mail to this colleague. */
  language: Language;
  /** From when the digest goes out: local time `HH:MM` in `zone`, on working days. */
  digestAt: string;
  zone: string;
  feeds: CalendarFeedView[];
}
