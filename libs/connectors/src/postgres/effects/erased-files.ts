import { realpath, unlink } from 'node:fs/promises';
import path from 'node:path';
import { SourceError } from '../../connector';
import type { Collection, Dataset, Field } from '../../dataset/dataset';
import { isInside } from '../files';
import { slices, type Condition } from '../selection';
import type { SourceDatabase } from '../session';
import { quoteName } from '../sql';
import type { Reading } from '../subjects';
import { tableOf } from './count';
import { ownRows, type Holding } from './holding';

/** The fields of a collection that name files which go with its rows. A masked row keeps a file that the mask does not name. */
export function fileFields({ fields, erasure }: Collection): Field[] {
  return fields.filter((field) => field.file && (erasure.mode === 'delete' || erasure.fields.includes(field.name)));
}

/**
 * Notes in the effect's transaction which files go with the rows about to be erased. Throws `refused` for one that lies outside
 * the source's folder, or where there is no folder: rows must not go while their files stay.
 */
export async function rememberFiles(
  reading: Reading,
  holding: Holding,
  collection: Collection,
  conditions: Condition[],
  effectId: string,
  folder?: string,
): Promise<void> {
  const ways = holding.own.get(collection.name) ?? [];
  const own = [...ownRows(reading, collection, holding), ...conditions];
  for (const field of fileFields(collection)) {
    for (const { where, parameters } of slices(reading, collection, ways, holding.settled, own)) {
      const column = `t.${quoteName(field.name)}::text`;
      const text = `INSERT INTO habeas.effect_file (effect_id, path) SELECT DISTINCT ${parameters.text(effectId)}::uuid, ${column}
        FROM ${tableOf(reading, collection)} WHERE ${where} AND ${column} <> '' ON CONFLICT DO NOTHING`;
      await reading.session.run({ text, values: parameters.values });
    }
  }
  const pages = reading.session.pages(pending(effectId), 1000);
  for await (const rows of pages) {
    for (const row of rows) if (!leadsInside(folder, String(row['path']))) throw outside(reading.dataset);
  }
}

/** Takes from the note each file that a row which stays names as well; tells how many are left to remove. */
export async function keepFileNames(reading: Reading, collections: Collection[], effectId: string): Promise<number> {
  for (const collection of collections) {
    for (const field of fileFields(collection)) {
      const text = `DELETE FROM habeas.effect_file f WHERE f.effect_id = $1
        AND EXISTS (SELECT 1 FROM ${tableOf(reading, collection)} WHERE t.${quoteName(field.name)}::text = f.path)`;
      await reading.session.run({ text, values: [effectId] });
    }
  }
  const text = 'SELECT count(*)::int8 AS n FROM habeas.effect_file WHERE effect_id = $1';
  const [row] = await reading.session.run({ text, values: [effectId] });
  return Number(row?.['n']);
}

/** Removes what is noted, file by file; called again after a breakdown, it removes the rest. Throws `file-missing` to be retried. */
export async function removeFiles(
  dataset: Dataset,
  database: SourceDatabase,
  effectId: string,
  folder?: string,
): Promise<void> {
  for (;;) {
    const paths = await database.snapshot(undefined, async (session) =>
      (await session.run({ ...pending(effectId), text: `${pending(effectId).text} LIMIT 100` })).map((row) =>
        String(row['path']),
      ),
    );
    if (paths.length === 0) return;
    for (const file of paths) await removeOne(dataset, file, folder);
    const text = 'DELETE FROM habeas.effect_file WHERE effect_id = $1 AND path = ANY($2::text[])';
    await database.change(undefined, (session) => session.run({ text, values: [effectId, paths] }));
  }
}

async function removeOne(dataset: Dataset, file: string, folder?: string): Promise<void> {
  const root = folder === undefined ? undefined : await realpath(folder).catch(() => undefined);
  if (root === undefined)
    throw new SourceError(dataset.source, 'file-missing', 'the folder of files is not there', true);
  const wanted = path.resolve(root, file);
  const parent = await realpath(path.dirname(wanted)).catch((error: unknown) => whenGone(error));
  if (parent === undefined) return;
  const real = path.join(parent, path.basename(wanted));
  if (!isInside(root, real)) throw outside(dataset);
  await unlink(real).catch((error: unknown) => {
    if (isGone(error)) return;
    throw new SourceError(dataset.source, 'file-missing', 'a file of an erased row cannot be removed', true);
  });
}

function whenGone(error: unknown): undefined {
  if (!isGone(error)) throw error;
  return undefined;
}

function isGone(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function leadsInside(folder: string | undefined, file: string): boolean {
  if (folder === undefined || file.includes('\0')) return false;
  const root = path.resolve(folder);
  return isInside(root, path.resolve(root, file));
}

function outside(dataset: Dataset): SourceError {
  return new SourceError(dataset.source, 'refused', 'a row names a file that does not lie in the folder of files');
}

function pending(effectId: string): { text: string; values: unknown[] } {
  return { text: 'SELECT path FROM habeas.effect_file WHERE effect_id = $1 ORDER BY path', values: [effectId] };
}
