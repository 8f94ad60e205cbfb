import type { SourceHealth } from '../connector';
import type { SourceDatabase } from './session';
import { sourceFault } from './source-fault';

/** Answers, never throws: an unreachable source is an answer here. */
export async function checkHealth(source: string, database: SourceDatabase, schema: string): Promise<SourceHealth> {
  try {
    return await database.snapshot(undefined, async (session) => {
      const before = performance.now();
      const [row] = await session.run({
        text: `SELECT current_setting('server_version') AS version,
                      (SELECT NOT rolsuper FROM pg_roles WHERE rolname = current_user)
                      AND NOT EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                       WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v')
                                         AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')) AS read_only`,
        values: [schema],
      });
      return {
        reachable: true,
        latencyMs: Math.round(performance.now() - before),
        version: String(row?.['version']),
        readOnly: row?.['read_only'] === true,
      };
    });
  } catch (error) {
    const fault = sourceFault(source, error);
    return { reachable: false, error: { code: fault.code, message: fault.message } };
  }
}
