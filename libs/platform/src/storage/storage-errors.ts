/** The bytes on disk are not those that were written: nothing of them is handed out. */
export class FileDamaged extends Error {
  readonly code = 'file-damaged';
  constructor(readonly fileId: string) {
    super(`The stored file ${fileId} is damaged`);
    this.name = 'FileDamaged';
  }
}

/** The key was destroyed: no copy of the file can be read any more, here or in a backup. */
export class FileUnreadable extends Error {
  readonly code = 'file-unreadable';
  constructor(readonly keyId: string) {
    super(`The key ${keyId} was destroyed`);
    this.name = 'FileUnreadable';
  }
}

export class FileUnknown extends Error {
  readonly code = 'file-unknown';
  constructor(readonly fileId: string) {
    super(`There is no stored file ${fileId}`);
    this.name = 'FileUnknown';
  }
}
