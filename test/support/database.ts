import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  /** The role that owns the tables: for looking at what the application must not touch. */
  ownerUrl: string;
  /** The application's role, as in production. */
  appUrl: string;
  drop(): Promise<void>;
}

function setting(name: string): string {
  const failed = process.env['HABEAS_TEST_DATABASE_ERROR'];
  if (failed && name === 'HABEAS_TEST_APP_PASSWORD') throw new Error(failed);
  const value = process.env[name];
  if (!value)
    throw new Error('The test cluster is not running: start the specs with npx jest from the repository root');
  return value;
}

async function asAdministrator(statement: string): Promise<void> {
  const admin = new Client({ connectionString: setting('HABEAS_TEST_ADMIN_URL') });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

async function create(template: string): Promise<TestDatabase> {
  const name = `t_${randomBytes(8).toString('hex')}`;
  await asAdministrator(`create database ${name} template ${template} strategy file_copy`);
  const owner = new URL(setting('HABEAS_TEST_ADMIN_URL'));
  owner.pathname = `/${name}`;
  const app = new URL(owner);
  app.username = 'habeas_app';
  app.password = process.env['HABEAS_TEST_APP_PASSWORD'] ?? '';
  return {
    ownerUrl: owner.href,
    appUrl: app.href,
    drop: () => asAdministrator(`drop database if exists ${name} with (force)`),
  };
}

/** A database of its own for one spec file, with every migration applied. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  setting('HABEAS_TEST_APP_PASSWORD');
  return create('habeas_template');
}

/** A database without any table, for specs about migrating. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create('template0');
}
