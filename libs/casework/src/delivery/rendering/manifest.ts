import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { RIGHT_ARTICLE, RIGHT_DPV } from '@habeas/domain';
import type { PackageInput, RenderedEntry, StoredEntry } from './package-input';

const TEXT = 'text/plain; charset=utf-8';
const readable = (text: string): Readable => Readable.from([Buffer.from(text, 'utf8')], { objectMode: false });

/**
 * The last two entries, `SHA256SUMS` and then `manifest.json`, from what was stored of all others. The manifest names every entry but itself;
 * it holds no personal data. The same input gives the same bytes.
 */
export function renderManifest(
  input: Pick<PackageInput, 'reference' | 'language' | 'composedAt' | 'head'> & Partial<Pick<PackageInput, 'heldBack'>>,
  stored: readonly StoredEntry[],
  right: 'access' | 'portability' = 'access',
): RenderedEntry[] {
  const sums = stored.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const own: StoredEntry = {
    path: 'SHA256SUMS',
    mediaType: TEXT,
    size: Buffer.byteLength(sums),
    sha256: createHash('sha256').update(sums).digest('hex'),
  };
  const manifest = {
    format: `habeas-${right}-package`,
    version: 1,
    right: { code: right, article: RIGHT_ARTICLE[right], dpv: RIGHT_DPV[right] },
    reference: input.reference,
    language: input.language,
    controller: input.head.controller.name,
    composedAt: input.composedAt.toISOString(),
    heldBack: (input.heldBack ?? []).map(({ source, collection, field, outcome, ground, records }) => {
      return { source, collection, field, outcome, ground, records };
    }),
    entries: [...stored, own].map(({ path, mediaType, size, sha256 }) => ({ path, mediaType, size, sha256 })),
  };
  return [
    { path: own.path, mediaType: TEXT, content: readable(sums) },
    {
      path: 'manifest.json',
      mediaType: 'application/json',
      content: readable(`${JSON.stringify(manifest, null, 2)}\n`),
    },
  ];
}
