import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { SourceError, type ExportedFile } from '../connector';

export interface FileOfRow {
  source: string;
  /** The source's folder. Without one no file can be opened. */
  folder?: string;
  /** As the row has it; never trusted. */
  path: string;
  /** Starts the exported name, so that two rows never share one. */
  prefix: string;
  mediaType: string;
}

const MEDIA_TYPES: Record<string, string> = {
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
};

/** A row's file. A file that is missing or lies outside the folder is still listed: opening it throws, so that it is never silently left out. */
export async function exportedFile(file: FileOfRow): Promise<ExportedFile> {
  const extension = path.posix.extname(file.path).toLowerCase();
  const known = Object.hasOwn(MEDIA_TYPES, extension);
  const size = await locateFile(file)
    .then((place) => stat(place))
    .then((facts) => facts.size)
    .catch(() => undefined);
  return {
    name: `${safeName(file.prefix)}${known ? extension : '.bin'}`,
    mediaType: MEDIA_TYPES[extension] ?? file.mediaType,
    size,
    open: async () => openFile(file),
  };
}

async function openFile(file: FileOfRow): Promise<Readable> {
  const stream = createReadStream(await locateFile(file));
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve());
    stream.once('error', () => reject(new SourceError(file.source, 'file-missing', 'a file cannot be read')));
  });
  return stream;
}

/** The real place of the file, links followed, which must be a plain file inside the folder. */
async function locateFile(file: FileOfRow): Promise<string> {
  if (file.folder === undefined) throw new SourceError(file.source, 'refused', 'the source has no folder of files');
  if (file.path.includes('\0')) throw new SourceError(file.source, 'refused', 'a file name is not a name');
  const root = await realpath(file.folder).catch(() => undefined);
  if (root === undefined) throw new SourceError(file.source, 'file-missing', 'the folder of files is not there', true);
  const wanted = path.resolve(root, file.path);
  if (!isInside(root, wanted)) throw new SourceError(file.source, 'refused', 'a file name leads out of the folder');
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined) throw new SourceError(file.source, 'file-missing', 'a file is not there');
  if (!isInside(root, real)) throw new SourceError(file.source, 'refused', 'a file name leads out of the folder');
  if (!(await stat(real)).isFile()) throw new SourceError(file.source, 'refused', 'a file name names no file');
  return real;
}

export function isInside(root: string, place: string): boolean {
  const relative = path.relative(root, place);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

function safeName(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 100);
}
