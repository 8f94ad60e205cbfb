import path from 'node:path';

/** Kinds of file that an owner may hand over: what a person can open, and nothing that runs. */
const BY_ENDING: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  mp4: 'video/mp4',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain',
  csv: 'text/csv',
  json: 'application/json',
};

/** Endings that are taken, for the page and for the browser's choice of files. */
export const UPLOAD_ENDINGS = Object.keys(BY_ENDING);

const ascii = (head: Buffer, from: number, to: number) => head.subarray(from, to).toString('latin1');

const LOOKS_LIKE: Readonly<Record<string, (head: Buffer) => boolean>> = {
  'application/pdf': (head) => ascii(head, 0, 5) === '%PDF-',
  'image/png': (head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/jpeg': (head) => ascii(head, 0, 3) === '\xff\xd8\xff',
  'video/mp4': (head) => ascii(head, 4, 8) === 'ftyp',
  'audio/wav': (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WAVE',
  'audio/mpeg': (head) => ascii(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0),
};

const isArchive = (head: Buffer) => ascii(head, 0, 4) === 'PK\x03\x04';

/** Plain text has no zero byte, and does not begin as markup that a browser would run. */
const isText = (head: Buffer) => !head.includes(0) && !/^\s*(?:\ufeff)?\s*</.test(head.toString('utf8'));

/**
 * The media type of a file, when its ending is taken and its first bytes are of that kind; null for anything else.
 * @param head the first 512 bytes, or the whole of a shorter file
 */
export function mediaTypeOf(name: string, head: Buffer): string | null {
  const mediaType = BY_ENDING[path.extname(name).slice(1).toLowerCase()];
  if (mediaType === undefined || head.length === 0) return null;
  const looks = LOOKS_LIKE[mediaType] ?? (mediaType.startsWith('application/vnd.') ? isArchive : isText);
  return looks(head) ? mediaType : null;
}

/** A plain file name that no system reads as a path or an option, with its ending; `number` keeps two of one name apart. */
export function plainName(given: string, number: number): string {
  const ending = path.extname(given).toLowerCase();
  const stem = path.basename(given, path.extname(given)).normalize('NFC');
  const plain = stem
    .replace(/[^\p{L}\p{N} ._-]+/gu, '-')
    .replace(/^[.\s-]+/, '')
    .slice(0, 80)
    .trim();
  return `${number}-${plain || 'file'}${ending}`;
}
