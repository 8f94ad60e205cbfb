import { cleanLine } from './clean.mjs';

const ADDRESS = /^[^\s@<>()",;:]{1,128}@[^\s@<>()",;:]{1,255}$/;
const MOST_IDS = 100;
const MOST_RECIPIENTS = 100;

function rawValue(lines, ...keys) {
  const line = lines.find((header) => keys.includes(header.key))?.line;
  return line === undefined ? null : cleanLine(line.slice(line.indexOf(':') + 1), 1000);
}

function addressesFrom(header) {
  const flat = [header ?? []].flat().flatMap((entry) => entry.value ?? []);
  return flat
    .flatMap((entry) => entry.group ?? [entry])
    .slice(0, MOST_RECIPIENTS)
    .map((entry) => ({
      address: ADDRESS.test(entry.address ?? '') ? entry.address.toLowerCase() : null,
      name: cleanLine(entry.name, 200) || null,
    }))
    .filter((entry) => entry.address !== null || entry.name !== null);
}

function isoDate(raw) {
  const instant = Date.parse(raw ?? '');
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

const headersFrom = (lines) => ({
  contentType: rawValue(lines, 'content-type'),
  contentLanguage: rawValue(lines, 'content-language'),
  autoSubmitted: rawValue(lines, 'auto-submitted'),
  precedence: rawValue(lines, 'precedence'),
  listId: rawValue(lines, 'list-id'),
  listUnsubscribe: rawValue(lines, 'list-unsubscribe'),
  returnPath: rawValue(lines, 'return-path'),
  autoResponseSuppress: rawValue(lines, 'x-auto-response-suppress'),
  autoReply: rawValue(lines, 'x-autoreply', 'x-autorespond', 'x-autoresponder'),
  failedRecipients: rawValue(lines, 'x-failed-recipients'),
  ownReference: rawValue(lines, 'x-habeas-reference'),
});

/** The top headers: `lines` raw and in order, `parser` with what it decoded from them. */
export function headFrom(lines, parser) {
  const decoded = (key) => parser.headers.get(key);
  const id = (value) => cleanLine(value, 500) || null;
  return {
    messageId: id(decoded('message-id')),
    inReplyTo: id(decoded('in-reply-to')),
    references: [decoded('references') ?? []].flat().slice(-MOST_IDS).map(id).filter(Boolean),
    from: addressesFrom(decoded('from'))[0] ?? null,
    to: addressesFrom(decoded('to')),
    replyTo: addressesFrom(decoded('reply-to'))[0] ?? null,
    subject: cleanLine(decoded('subject'), 500),
    date: isoDate(rawValue(lines, 'date')),
    headers: headersFrom(lines),
  };
}

export const EMPTY_HEAD = headFrom([], { headers: new Map() });
