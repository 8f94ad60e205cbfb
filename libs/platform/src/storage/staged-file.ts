/** A file that was written and sealed, and that nothing in the database knows yet. */
export interface StagedFile {
  keyId: string;
  /** Below the folder of files. */
  path: string;
  /** Bytes of the plain text, and their SHA-256 in hexadecimal. */
  size: number;
  sha256: string;
  /** The same of what lies on the disk. */
  sealedSize: number;
  sealedSha256: string;
}
