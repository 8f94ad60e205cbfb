import type { Language } from '@habeas/domain';
import type { ToldRecipient } from './notices';
import type { NoticeState } from './notice-view';

/** It left, whatever came back. A notice that waits, or could not be delivered, has told nobody anything. */
const REACHED: ReadonlySet<NoticeState> = new Set(['sent', 'acknowledged', 'declined']);

/** What a letter says of recipients, by their names in its language: who has been told, and who is still to be (GDPR Art. 19). */
export function toldRecipients(
  told: readonly ToldRecipient[],
  language: Language,
): { recipientsTold: string[]; recipientsToTell: string[] } {
  const names = (isReached: boolean) =>
    told.filter(({ state }) => REACHED.has(state) === isReached).map(({ name }) => name[language]);
  return { recipientsTold: names(true), recipientsToTell: names(false) };
}
