import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { FileStore, FileUnknown, FileUnreadable } from '@habeas/platform/storage';
import { Refused } from '../requests';
import { KeepRaw } from './keep-raw';
import { Scans, type UnclaimedScan } from './scans';
import { sniffed } from './sniffed';
import { UnclaimedRepository } from './unclaimed.repository';

/** Most megabytes of one file of the form, and most files of one form. */
export const FORM_FILE_MEGABYTES = 10;
export const MOST_FORM_FILES = 5;

/** A file that was kept before its form is sent, under the name that the person gave it. */
export interface FormFile {
  id: string;
  name: string;
}

/** Some of the files are not kept any more, or were sent with another request: the form was left for days, or was sent before. */
export class FormFilesGone extends Error {
  constructor() {
    super('A file of the form is gone');
    this.name = 'FormFilesGone';
  }
}

class TooLarge extends Error {}

/**
 * Files that a person adds to the form: sealed as they arrive, all of one form under one key, which becomes the request's. Of a form
 * that is never sent they are made unreadable after two days.
 */
@Injectable()
export class FormFiles {
  constructor(
    private readonly raw: KeepRaw,
    private readonly scans: Scans,
    private readonly unclaimed: UnclaimedRepository,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /**
   * @param bytes read to the end as they come, never held whole
   * @param beside a file that the same form has already
   * @returns the file's id and the ending that its bytes have; or why it is not taken
   */
  async keep(
    bytes: Readable,
    beside: string | null,
  ): Promise<{ id: string; ending: string } | { problem: 'file-kind' | 'file-size' }> {
    const [known] = await this.transactions.run((tx) => this.unclaimed.formFiles(tx, beside === null ? [] : [beside]));
    try {
      const { kind, whole } = await sniffed(bytes, FORM_FILE_MEGABYTES, () => new TooLarge());
      if (!kind) return { problem: 'file-kind' };
      const { fileId } = await this.raw.keep(whole, known?.keyId, 'form-file');
      return { id: fileId, ending: kind.ending };
    } catch (error) {
      if (error instanceof TooLarge) return { problem: 'file-size' };
      throw error;
    }
  }

  /** Which of these are kept still and are no request's, all of one form. */
  async there(ids: readonly string[]): Promise<string[]> {
    const found = await this.transactions.run((tx) => this.unclaimed.formFiles(tx, ids));
    return found.filter(({ keyId }) => keyId === found[0]?.keyId).map(({ id }) => id);
  }

  /** Takes one out of a form that is not sent yet. */
  async remove(id: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const found = await this.unclaimed.formFiles(tx, [id]);
      await this.files.forget(
        tx,
        found.map((file) => file.id),
      );
    });
  }

  /** What each file is, by its bytes. @throws FormFilesGone */
  async describe(ids: readonly string[]): Promise<UnclaimedScan[]> {
    if ((await this.there(ids)).length < ids.length) throw new FormFilesGone();
    try {
      return await Promise.all(ids.map((id) => this.scans.describe(id)));
    } catch (error) {
      if (error instanceof FileUnknown || error instanceof FileUnreadable || error instanceof Refused)
        throw new FormFilesGone();
      throw error;
    }
  }

  /** Whoever sends the same form at the same time waits for this transaction. */
  async hold(tx: Transaction, keyId: string): Promise<void> {
    await this.unclaimed.hold(tx, keyId);
  }

  /** Makes the files the request's that takes over their key; what was removed from the form in another window goes. @throws FormFilesGone */
  async claim(tx: Transaction, keyId: string, ids: readonly string[]): Promise<void> {
    if ((await this.unclaimed.formFiles(tx, ids)).length < ids.length) throw new FormFilesGone();
    const kept = await this.unclaimed.formFilesUnder(tx, keyId);
    await this.files.forget(
      tx,
      kept.filter((id) => !ids.includes(id)),
    );
  }
}
