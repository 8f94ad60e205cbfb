import { SourceError } from '../../connector';
import type { Collection } from '../../dataset/dataset';
import type { Reading } from '../subjects';

/**
 * Throws `refused` where the database itself would delete or change rows of a table that the order keeps: a foreign key with
 * ON DELETE CASCADE, SET NULL or SET DEFAULT from a table that is not ordered whole.
 */
export async function refuseCascades(
  { dataset, session }: Reading,
  ordered: { of: Collection; keepFrom: string | null }[],
): Promise<void> {
  const deleted = ordered.filter(({ of }) => of.erasure.mode === 'delete').map(({ of }) => of.name);
  const whole = ordered.filter(({ of, keepFrom }) => of.erasure.mode === 'delete' && keepFrom === null);
  const rows = await session.run({
    text: `SELECT child.relname::text AS child, parent.relname::text AS parent
             FROM pg_constraint k JOIN pg_class parent ON parent.oid = k.confrelid JOIN pg_class child ON child.oid = k.conrelid
             JOIN pg_namespace n ON n.oid = parent.relnamespace
            WHERE k.contype = 'f' AND k.confdeltype IN ('c', 'n', 'd') AND n.nspname = $1
              AND parent.relname = ANY($2::name[]) AND NOT (child.relname = ANY($3::name[]) AND child.relnamespace = n.oid)`,
    values: [dataset.schema, deleted, whole.map(({ of }) => of.name)],
  });
  const [first] = rows;
  if (!first) return;
  const text = `deleting from ${String(first['parent'])} would change ${String(first['child'])}, which is kept`;
  throw new SourceError(dataset.source, 'refused', text);
}
