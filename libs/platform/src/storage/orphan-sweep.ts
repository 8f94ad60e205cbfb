import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { StorageConfig } from '../config';
import { RunsEvery } from '../queue';
import { FileRepository } from './file.repository';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes from the disk what was written and never kept, and what nobody can read any more. */
@Injectable()
export class OrphanSweep {
  constructor(
    private readonly config: StorageConfig,
    private readonly files: FileRepository,
    private readonly clock: Clock,
  ) {}

  /** A file younger than a day may still be kept by a transaction that is open. Answers how many were removed. */
  @RunsEvery('storage-sweep', { seconds: 6 * 3600 })
  async sweep(): Promise<number> {
    let removed = 0;
    for (const folder of await readdir(this.config.filesDir).catch(() => [])) {
      const names = (await readdir(path.join(this.config.filesDir, folder))).map((name) => `${folder}/${name}`);
      const live = await this.files.livePaths(names);
      for (const name of names.filter((candidate) => !live.has(candidate))) removed += await this.removeIfOld(name);
    }
    return removed;
  }

  private async removeIfOld(name: string): Promise<number> {
    const file = path.join(this.config.filesDir, name);
    const written = await stat(file).catch(() => null);
    if (!written || this.clock.now().getTime() - written.mtimeMs < DAY_MS) return 0;
    await rm(file, { force: true });
    return 1;
  }
}
