import { type Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';

/** The role that holds the application's rights. A login of another name becomes its member. */
const APPLICATION_ROLE = 'habeas_app';

const ALREADY_THERE = new Set(['42710', '23505']); // duplicate_object, unique_violation: another database's migration was first

async function createRole(client: Client, role: string, password: string | undefined): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (rowCount) return;
  const login = password === undefined ? 'nologin' : `login password ${escapeLiteral(password)}`;
  try {
    await client.query(`create role ${escapeIdentifier(role)} ${login}`);
  } catch (error) {
    if (!(error instanceof DatabaseError) || !ALREADY_THERE.has(error.code ?? '')) throw error;
  }
}

/** Creates the application's role where it is missing, and puts its rights on every table that later migrations create. */
export async function ensureApplicationRole(client: Client, appUrl: string | undefined): Promise<void> {
  const app = appUrl === undefined ? undefined : new URL(appUrl);
  const login = app && decodeURIComponent(app.username);
  const password = app && decodeURIComponent(app.password);
  await createRole(client, APPLICATION_ROLE, login === APPLICATION_ROLE ? password : undefined);
  if (login && login !== APPLICATION_ROLE) {
    await createRole(client, login, password);
    await client.query(`grant ${APPLICATION_ROLE} to ${escapeIdentifier(login)}`);
  }
  await client.query(`revoke create on schema public from public`);
  await client.query(`grant usage on schema public to ${APPLICATION_ROLE}`);
  // By default and not afterwards: a migration that revokes (the audit's) must not be undone by the next run.
  await client.query(
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${APPLICATION_ROLE}`,
  );
  await client.query(
    `alter default privileges in schema public grant usage, select on sequences to ${APPLICATION_ROLE}`,
  );
}

/** Rights on what BullMQ's own migrations made, and on the list of migrations, which the application only reads. */
export async function grantToApplication(client: Client): Promise<void> {
  for (const statement of [
    `grant usage on schema bullmq to ${APPLICATION_ROLE}`,
    `grant select, insert, update, delete on all tables in schema bullmq to ${APPLICATION_ROLE}`,
    `grant usage, select, update on all sequences in schema bullmq to ${APPLICATION_ROLE}`,
    `grant execute on all functions in schema bullmq to ${APPLICATION_ROLE}`,
    `revoke insert, update, delete on schema_migration from ${APPLICATION_ROLE}`,
  ]) {
    await client.query(statement);
  }
}
