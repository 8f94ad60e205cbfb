import { escapeIdentifier, escapeLiteral, type Client } from 'pg';

/** The account by which sources are read: no table can be changed with it. Its password is set to the one given. */
export async function readerRole(admin: Client, name: string, password: string): Promise<void> {
  await plainRole(admin, name, password);
  await admin.query(`ALTER ROLE ${escapeIdentifier(name)} SET default_transaction_read_only = on`);
}

/** The account for effects: it may do what each source grants it, and nothing else. */
export async function writerRole(admin: Client, name: string, password: string): Promise<void> {
  await plainRole(admin, name, password);
}

async function plainRole(admin: Client, name: string, password: string): Promise<void> {
  const role = escapeIdentifier(name);
  const { rows } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (rows.length === 0) await admin.query(`CREATE ROLE ${role}`);
  const limits = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT';
  await admin.query(`ALTER ROLE ${role} ${limits} PASSWORD ${escapeLiteral(password)}`);
}
