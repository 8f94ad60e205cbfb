import { createHash } from 'node:crypto';

/** The one digest that an approval is bound to: over the paths and contents of all entries, in their order. SHA-256 in hexadecimal. */
export function manifestDigest(entries: readonly { path: string; sha256: string }[]): string {
  const lines = entries.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  return createHash('sha256').update(lines, 'utf8').digest('hex');
}

/** The entries of a package are not those that were approved: nothing of it is handed out. */
export class PackageChanged extends Error {
  readonly code = 'package-changed';
  constructor(packageId: string) {
    super(`The package ${packageId} is not what was approved`);
    this.name = 'PackageChanged';
  }
}
