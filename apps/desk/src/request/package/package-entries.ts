import type { PackageView } from '@habeas/casework/requests/package-view';

export type PackageEntry = PackageView['entries'][number];

/** Where one entry is read from. The path comes from the package: each of its parts is encoded on its own. */
export function entryAddress(previewBase: string, path: string): string {
  return `${previewBase.replace(/\/$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What a person opens first. */
export function firstEntry(entries: PackageEntry[]): PackageEntry | undefined {
  return entries.find(({ path }) => path === 'index.html') ?? entries[0];
}

/** Whether a frame can show it; the rest is saved and opened with a program, as the person would. */
export function isShownInFrame({ mediaType }: PackageEntry): boolean {
  return /^(text\/(html|plain|csv)|application\/json|image\/)/.test(mediaType);
}
