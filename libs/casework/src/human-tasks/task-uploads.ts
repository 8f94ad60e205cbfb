import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { FileStore } from '@habeas/platform/storage';
import { mediaTypeOf } from './media-type';
import type { StagedUpload } from './task-answer';

const HEAD_BYTES = 512;

/** The file is of a kind that is not taken. */
export class UploadRefused extends Error {
  constructor() {
    super('A file of this kind is not taken');
    this.name = 'UploadRefused';
  }
}

/** Files that an owner hands over, sealed as they arrive: nothing of them ever lies on the disk in clear. */
@Injectable()
export class TaskUploads {
  constructor(private readonly files: FileStore) {}

  /**
   * @param keyId storage key of the request
   * @throws UploadRefused for a kind of file that is not taken; whatever the stream throws
   */
  async stage(keyId: string, name: string, stream: Readable): Promise<StagedUpload> {
    let mediaType: string | null = null;
    async function* checked(): AsyncGenerator<Buffer> {
      let head = Buffer.alloc(0);
      for await (const chunk of stream) {
        if (mediaType !== null) {
          yield chunk as Buffer;
          continue;
        }
        head = Buffer.concat([head, chunk as Buffer]);
        if (head.length < HEAD_BYTES) continue;
        mediaType = typeOrRefuse(name, head);
        yield head;
      }
      if (mediaType !== null) return;
      mediaType = typeOrRefuse(name, head);
      yield head;
    }
    const staged = await this.files.write(keyId, Readable.from(checked(), { objectMode: false }));
    return { name, mediaType: mediaType ?? '', staged };
  }

  discard({ staged }: StagedUpload): Promise<void> {
    return this.files.discard(staged);
  }
}

function typeOrRefuse(name: string, head: Buffer): string {
  const mediaType = mediaTypeOf(name, head.subarray(0, HEAD_BYTES));
  if (mediaType === null) throw new UploadRefused();
  return mediaType;
}
