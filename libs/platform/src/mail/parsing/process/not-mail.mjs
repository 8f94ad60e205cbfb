import { cleanText } from './clean.mjs';
import { decodeGuessing } from './decode-guessing.mjs';
import { EMPTY_HEAD } from './head.mjs';

const HEADER_OF_A_MAIL =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-type|delivered-to|reply-to|sender|dkim-signature|x-[\w-]{1,60}):/im;
const SAMPLE_BYTES = 64 * 1024;

/** Whether the bytes begin as a message does: header lines, one of them known, before the first empty line. */
export function looksLikeMail(beginning) {
  const sample = beginning
    .subarray(0, SAMPLE_BYTES)
    .toString('latin1')
    .replace(/^(?:\s*\n)+/, '');
  const block = sample.split(/\r?\n\r?\n/, 1)[0];
  const first = block.split(/\r?\n/, 1)[0];
  return (/^[!-9;-~]{1,76}[ \t]*:/.test(first) || first.startsWith('From ')) && HEADER_OF_A_MAIL.test(block);
}

/** Bytes without mail headers, read as the text of a message; what is no text either fails. */
export function plainMail(bytes, limits) {
  const text = cleanText(decodeGuessing(bytes), limits.textCharacters).trim();
  const controls = bytes.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  if (controls * 20 > bytes.length) throw Object.assign(new Error('not text'), { code: 'ENOTTEXT' });
  return { unreadable: false, ...EMPTY_HEAD, text, attachments: [] };
}
