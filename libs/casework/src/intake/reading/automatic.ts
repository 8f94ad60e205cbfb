import type { MailHead } from '@habeas/platform/mail/parsing';
import { fold } from './fold';

/** How a message came to be sent without a person deciding to: by what its headers and its subject say. */
export type Automatic = 'bounce' | 'auto-reply' | 'generated' | 'list' | 'own' | null;

const BOUNCE_SENDER = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/;
const BOUNCE_SUBJECT =
  /^(?:undeliver(?:able|ed)|delivery (?:status notification|failure|has failed)|mail delivery (?:failed|system)|returned mail|failure notice|non remis|message non (?:distribue|remis)|echec de (?:la )?remise|onbestelbaar|niet bezorgd|unzustellbar|nicht zustellbar)/;
const REPLY_SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|reponse automatique|absence du bureau|message d'absence|automatisch antwoord|automatische? (?:antwoord|beantwoording)|afwezig|afwezigheid|ik ben afwezig|niet aanwezig|automatische antwort|automatische? ruckantwort|abwesenheit\w*|ich bin abwesend)/;

/** Reads RFC 3834, RFC 3464, RFC 5321 and common practice; X-Auto-Response-Suppress alone is a person's Outlook (M03). */
export function automaticKind(head: MailHead): Automatic {
  const { headers } = head;
  const subject = fold(head.subject);
  if (headers.ownReference) return 'own';
  if (isReport(headers.contentType, 'delivery-status') || headers.failedRecipients) return 'bounce';
  const nullPath = headers.returnPath !== null && /^<?\s*>?$/.test(headers.returnPath);
  if (BOUNCE_SENDER.test(head.from?.address ?? '') && (nullPath || BOUNCE_SUBJECT.test(subject))) return 'bounce';
  if (nullPath && BOUNCE_SUBJECT.test(subject)) return 'bounce';
  if (isReport(headers.contentType, 'disposition-notification')) return 'auto-reply';
  const submitted = headers.autoSubmitted?.toLowerCase().trim() ?? 'no';
  if (submitted.startsWith('auto-replied') || headers.autoReply || REPLY_SUBJECT.test(subject)) return 'auto-reply';
  const precedence = headers.precedence?.toLowerCase().trim() ?? '';
  if (/^auto[-_]?reply/.test(precedence) || nullPath) return 'auto-reply';
  if (headers.listId || headers.listUnsubscribe || /^(?:list|bulk|junk)/.test(precedence)) return 'list';
  return submitted === 'no' || submitted === '' ? null : 'generated';
}

function isReport(contentType: string | null, type: string): boolean {
  const value = (contentType ?? '').toLowerCase();
  return (
    value.startsWith('multipart/report') &&
    (value.includes(type) || (type === 'delivery-status' && !value.includes('report-type')))
  );
}
