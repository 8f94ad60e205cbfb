import { Readable } from 'node:stream';
import { attachmentFrom } from './attachment.mjs';
import { headFrom } from './head.mjs';
import { textFrom } from './text.mjs';
import { TolerantParser } from './tolerant-parser.mjs';

const MOST_OF_ATTACHED_MESSAGE = 1024 * 1024;

/** Reads a raw message; `onHead` is told the top headers before the body is read. Rejects with the parser's error. */
export async function parseStream(stream, limits, onHead) {
  const parser = new TolerantParser(limits);
  const parts = [];
  let head = null;
  let body = {};
  parser.on('headerLines', (lines) => {
    head = headFrom(lines, parser);
    onHead(head);
  });
  parser.on('data', (part) => {
    if (part.type === 'text') body = part;
    else parts.push(drain(part, limits.inAttachedMessage));
  });
  await new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('end', resolve);
    stream.pipe(parser);
  });
  const attachments = [];
  for (const { part, bytes } of parts)
    attachments.push({ ...attachmentFrom(part), ...(await messageIn(bytes, limits)) });
  return { unreadable: false, ...head, ...textFrom(body, limits), attachments };
}

/** Lets the bytes of an attachment pass; keeps those of a small attached message. */
function drain(part, inAttachedMessage = false) {
  const isMessage = part.contentType === 'message/rfc822' && !inAttachedMessage; // one level: depth costs the square
  const drained = { part, bytes: null };
  const chunks = [];
  let size = 0;
  part.content.on('data', (chunk) => {
    size += chunk.length;
    if (isMessage && size <= MOST_OF_ATTACHED_MESSAGE) chunks.push(chunk);
  });
  part.content.on('end', () => {
    if (isMessage && size <= MOST_OF_ATTACHED_MESSAGE) drained.bytes = Buffer.concat(chunks);
    part.release();
  });
  return drained;
}

async function messageIn(bytes, limits) {
  if (bytes === null) return {};
  const inner = { ...limits, inAttachedMessage: true };
  try {
    const { from, subject, text } = await parseStream(Readable.from([bytes]), inner, () => {});
    return { message: { from, subject, text } };
  } catch {
    return {}; // the message around it is still whole
  }
}
