import type { Transaction } from '../database';

/** The database's wall clock (not the start of the transaction): the only clock that due dates and leases are compared with. */
export async function databaseNow(tx: Transaction): Promise<Date> {
  const rows = await tx.query<{ now: Date }[]>('select clock_timestamp() as now');
  const now = rows[0]?.now;
  if (!now) throw new Error('The database did not tell the time');
  return now;
}
