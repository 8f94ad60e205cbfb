import { cleanFilename, cleanLine } from './clean.mjs';

export const attachmentFrom = (part) => ({
  filename: cleanFilename(part.filename),
  mediaType: /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(part.contentType ?? '')
    ? cleanLine(part.contentType, 150).toLowerCase()
    : 'application/octet-stream',
  size: part.size,
  sha256: part.checksum,
});
