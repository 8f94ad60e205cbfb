import type { CapturedMessage, CapturedMessageBody } from '@habeas/platform/mail';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="stylesheet" href="/dev/mailbox.css"></head>
<body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;

/** The captured messages, the newest first. */
export function mailboxList(messages: readonly CapturedMessage[]): string {
  const explanation =
    '<p>Development mailbox: every message that would have been sent stays here. None can reach a real address.</p>';
  if (messages.length === 0)
    return page('Mailbox', `${explanation}<p>No message yet. Send a request by mail or by the form.</p>`);
  const rows = messages.map(
    ({
      id,
      sentAt,
      to,
      subject,
    }) => `<tr><td><time datetime="${sentAt.toISOString()}">${sentAt.toISOString().slice(0, 19).replace('T', ' ')}</time></td>
      <td>${escapeHtml(to)}</td><td><a href="/dev/mailbox/${id}">${escapeHtml(subject)}</a></td></tr>`,
  );
  const head = '<tr><th scope="col">Sent (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr>';
  return page('Mailbox', `${explanation}<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`);
}

/** One captured message: its text, and its HTML in a sandboxed frame. */
export function mailboxMessage({ id, from, to, subject, text, html }: CapturedMessageBody): string {
  const envelope = `<dl><dt>From</dt><dd>${escapeHtml(from)}</dd><dt>To</dt><dd>${escapeHtml(to)}</dd></dl>`;
  const frame =
    html === null
      ? ''
      : `<h2>As HTML</h2><iframe title="The message as HTML" sandbox src="/dev/mailbox/${id}/html"></iframe>`;
  return page(
    subject,
    `<p><a href="/dev/mailbox">All messages</a></p>${envelope}<h2>As text</h2><pre>${escapeHtml(text)}</pre>${frame}`,
  );
}

export const MAILBOX_CSS = `
body { font-family: system-ui, sans-serif; margin: 0; color: #1b1b1f; background: #fff; line-height: 1.5 }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #ccc; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f4f4f6; padding: 1rem } dt { font-weight: 600 } dd { margin: 0 0 .5rem }
iframe { width: 100%; height: 40rem; border: 1px solid #888 }
`;
