import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { FORM_FILE_MEGABYTES, FormFiles, MOST_FORM_FILES } from '@habeas/casework/intake';
import { fileFieldOf, filesIn } from './form/attached-files';
import type { PostedForm } from './form/posted-form';
import { Throttle, TooMany } from './throttle';

/** What became of one file that was chosen: the field that keeps it in the form, or why it is not taken. */
export type FormUpload =
  { id: string; field: string } | { problem: 'fileKind' | 'fileSize' | 'filesMany' | 'filesSoon' };

/**
 * Beyond these the connection is cut: what is too much, such as a long film, is read to its end and dropped, so that the page can say
 * so and nothing typed is lost.
 */
export const FORM_LIMITS = {
  fileSize: 100 * FORM_FILE_MEGABYTES * 1024 * 1024,
  files: 4 * MOST_FORM_FILES,
  fields: 100,
  fieldSize: 32 * 1024,
  fieldNameSize: 100,
};

const PROBLEMS = { 'file-kind': 'fileKind', 'file-size': 'fileSize' } as const;

type Stored = (error: Error | null, file?: object) => void;
interface Incoming {
  originalname: string;
  stream: Readable;
}

/** Where the parser of forms puts a person's files: sealed as they arrive, up to a number for each form and each address. */
@Injectable()
export class FormUploads {
  /** One after the other: the first makes the key that the others share. Its stream has ended before the next begins. */
  private readonly taken = new WeakMap<Request, Promise<readonly string[]>>();

  constructor(
    private readonly files: FormFiles,
    private readonly throttle: Throttle,
  ) {}

  _handleFile(request: Request, file: Incoming, stored: Stored): void {
    const before = this.taken.get(request) ?? Promise.resolve([]);
    const taking = before.then(async (added) => {
      const upload = await this.take(request, file, added);
      stored(null, upload);
      return 'id' in upload ? [...added, upload.id] : added;
    });
    this.taken.set(
      request,
      taking.catch((error: unknown) => {
        stored(error instanceof Error ? error : new Error('The file was not stored'));
        return [];
      }),
    );
  }

  /** The parser gave up: what it has stored goes with the files of forms that are never sent. */
  _removeFile(_request: Request, _file: unknown, removed: (error: Error | null) => void): void {
    removed(null);
  }

  private async take(
    request: Request,
    { originalname, stream }: Incoming,
    added: readonly string[],
  ): Promise<FormUpload> {
    // The fields of the form stand before its files, so that the parser has read them.
    const before = filesIn((request.body ?? {}) as PostedForm).map(({ id }) => id);
    if (before.length + added.length >= MOST_FORM_FILES) return drop(stream, 'filesMany');
    try {
      this.throttle.count('form-file', request.ip);
    } catch (error) {
      if (error instanceof TooMany) return drop(stream, 'filesSoon');
      throw error;
    }
    const kept = await this.files.keep(stream, before[0] ?? added[0] ?? null);
    if ('problem' in kept) return { problem: PROBLEMS[kept.problem] };
    return { id: kept.id, field: fileFieldOf(kept.id, originalname, kept.ending) };
  }
}

function drop(stream: Readable, problem: 'filesMany' | 'filesSoon'): FormUpload {
  stream.resume();
  return { problem };
}
