import { SourceError } from '../../connector';
import type { EffectEvidence, SourceOperation } from '../../effects';
import { readDeclared } from '../catalog';
import type { Dataset } from '../../dataset/dataset';
import type { Session, SourceDatabase } from '../session';
import type { Reading } from '../subjects';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const TABLES = ['effect', 'effect_file', 'preservation'];

/** What an effect did, before it is kept. */
export type Done = Pick<EffectEvidence, 'collections' | 'files'>;

/**
 * Does the work once per effect: its id stands in `habeas.effect` by the same transaction. A second call, also one at the same
 * time, gets the first one's evidence. Throws `refused` where the schema `habeas` is not as docs/sources.md has it.
 */
export async function once(
  dataset: Dataset,
  database: SourceDatabase,
  operation: SourceOperation,
  effectId: string,
  signal: AbortSignal | undefined,
  work: (reading: Reading) => Promise<Done>,
): Promise<EffectEvidence> {
  if (!UUID.test(effectId)) throw new SourceError(dataset.source, 'refused', 'the effect has no id');
  const known = await database.snapshot(signal, async (session) => {
    await refuseWithoutLedger(dataset.source, session);
    return readEvidence(dataset.source, session, operation, effectId);
  });
  if (known) return known;
  try {
    return await database.change(signal, async (session) => {
      const reading = { dataset, session, catalog: await readDeclared(session, dataset) };
      // A second worker waits here until the first has committed, and then fails: its snapshot is older.
      const [mine] = await session.run({
        text: 'INSERT INTO habeas.effect (effect_id, operation) VALUES ($1, $2) RETURNING done_at',
        values: [effectId, operation],
      });
      const evidence = { effectId, at: String(mine?.['done_at']), ...(await work(reading)) };
      await session.run({
        text: 'UPDATE habeas.effect SET evidence = $2 WHERE effect_id = $1',
        values: [effectId, JSON.stringify(evidence)],
      });
      return { ...evidence, repeated: false };
    });
  } catch (error) {
    // Somebody else was first, or the answer to the commit was lost: either way the evidence is there.
    const first = await look(dataset, database, operation, effectId).catch(() => undefined);
    if (first) return first;
    throw error;
  }
}

function look(
  dataset: Dataset,
  database: SourceDatabase,
  operation: SourceOperation,
  effectId: string,
): Promise<EffectEvidence | undefined> {
  return database.snapshot(undefined, (session) => readEvidence(dataset.source, session, operation, effectId));
}

async function readEvidence(
  source: string,
  session: Session,
  operation: SourceOperation,
  effectId: string,
): Promise<EffectEvidence | undefined> {
  const [row] = await session.run({
    text: 'SELECT operation, evidence FROM habeas.effect WHERE effect_id = $1',
    values: [effectId],
  });
  if (!row) return undefined;
  if (row['operation'] !== operation) throw new SourceError(source, 'refused', 'the id belongs to another effect');
  return { ...(row['evidence'] as unknown as Omit<EffectEvidence, 'repeated'>), repeated: true };
}

/** Throws `refused`, with what is missing, where effects cannot be kept in the source. */
export async function refuseWithoutLedger(source: string, session: Session): Promise<void> {
  const rows = await session.run({
    text: `SELECT c.relname::text AS name, has_table_privilege(c.oid, 'SELECT') AND has_table_privilege(c.oid, 'INSERT')
                  AND CASE c.relname WHEN 'effect' THEN has_column_privilege(c.oid, 'evidence', 'UPDATE')
                                     ELSE has_table_privilege(c.oid, 'DELETE') END AS usable
             FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'habeas' AND has_schema_privilege(n.oid, 'USAGE') AND c.relname = ANY($1::name[])`,
    values: [TABLES],
  });
  const usable = rows.filter((row) => row['usable'] === true).map((row) => String(row['name']));
  const missing = TABLES.filter((name) => !usable.includes(name));
  if (missing.length === 0) return;
  const text = `habeas.${missing.join(', habeas.')} cannot be written: run the SQL of docs/sources.md in this database`;
  throw new SourceError(source, 'refused', text);
}
