import { escapeLiteral, type Client } from 'pg';

/** The one account by which sources are read: no table can be changed with it. Its password is set to the one given. */
export async function readerRole(admin: Client, password: string): Promise<void> {
  const { rows } = await admin.query(`SELECT 1 FROM pg_roles WHERE rolname = 'habeas_source_reader'`);
  if (rows.length === 0) await admin.query('CREATE ROLE habeas_source_reader');
  await admin.query(
    `ALTER ROLE habeas_source_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT PASSWORD ${escapeLiteral(password)}`,
  );
  await admin.query('ALTER ROLE habeas_source_reader SET default_transaction_read_only = on');
}
