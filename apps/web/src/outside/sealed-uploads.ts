import { PassThrough, type Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { OutsideTask, type StagedUpload, TaskUploads, UploadRefused } from '@habeas/casework/human-tasks';
import { OutsideCookies } from './outside-cookies';

/** Most bytes of one file, and most files of one answer. */
export const UPLOAD_MEGABYTES = 100;
export const MOST_UPLOADS = 10;

/** What became of one file that was sent. */
export type UploadedFile = { fieldname: string } & (
  { upload: StagedUpload } | { problem: 'file-kind' | 'file-size' | 'too-many' }
);

type Stored = (error: Error | null, file?: object) => void;
interface Incoming {
  fieldname: string;
  originalname: string;
  stream: Readable;
}

/** Stops a stream of bytes that is larger than it may be. */
class TooLarge extends Error {}

/**
 * Where the parser of forms puts files: sealed under the request's key as they arrive, and only for somebody behind a session whose
 * task is open. One that is not taken is read to its end and dropped, so that the page can say what is wrong.
 */
@Injectable()
export class SealedUploads {
  private readonly counts = new WeakMap<Request, number>();

  constructor(
    private readonly tasks: OutsideTask,
    private readonly uploads: TaskUploads,
    private readonly cookies: OutsideCookies,
  ) {}

  _handleFile(request: Request, file: Incoming, stored: Stored): void {
    this.take(request, file).then(
      (taken) => stored(null, taken),
      (error: unknown) => stored(error instanceof Error ? error : new Error('The file was not stored')),
    );
  }

  _removeFile(
    _request: Request,
    file: Partial<{ upload: StagedUpload }>,
    removed: (error: Error | null) => void,
  ): void {
    const done = file.upload ? this.uploads.discard(file.upload) : Promise.resolve();
    done.then(
      () => removed(null),
      () => removed(null), // swept away later
    );
  }

  private async take(request: Request, { fieldname, originalname, stream }: Incoming): Promise<UploadedFile> {
    const count = (this.counts.get(request) ?? 0) + 1;
    this.counts.set(request, count);
    const session = this.cookies.of('human-task').read(request);
    const key = session === null ? null : await this.tasks.keyFor(session);
    if (key === null || count > MOST_UPLOADS) return drop(stream, fieldname, 'too-many');
    const limited = limit(stream, UPLOAD_MEGABYTES * 1024 * 1024);
    try {
      return { fieldname, upload: await this.uploads.stage(key, originalname, limited) };
    } catch (error) {
      if (error instanceof UploadRefused) return drop(stream, fieldname, 'file-kind');
      if (error instanceof TooLarge) return drop(stream, fieldname, 'file-size');
      throw error;
    }
  }
}

function drop(
  stream: Readable,
  fieldname: string,
  problem: 'file-kind' | 'file-size' | 'too-many',
): { fieldname: string; problem: typeof problem } {
  stream.unpipe();
  stream.resume();
  return { fieldname, problem };
}

function limit(stream: Readable, most: number): PassThrough {
  let size = 0;
  const limited = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > most) limited.destroy(new TooLarge());
  });
  stream.on('error', (error) => limited.destroy(error));
  return stream.pipe(limited);
}
