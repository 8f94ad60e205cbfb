import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface } from 'typeorm';

export const MIGRATION_TABLE = 'schema_migration';
/** Beside libs/ both in the sources and in what is built from them. */
export const MIGRATIONS_DIR = path.resolve(__dirname, '../../../../migrations');

type MigrationClass = new () => MigrationInterface;

interface MigrationFile {
  number: number;
  name: string;
  file: string;
}

function migrationFiles(dir: string): MigrationFile[] {
  return readdirSync(dir)
    .map((file) => ({ file, parts: /^(\d+)-([a-z0-9-]+)\.(ts|js)$/.exec(file) }))
    .filter(({ file, parts }) => parts !== null && !file.endsWith('.d.ts'))
    .map(({ file, parts }) => ({
      number: Number(parts?.[1]),
      name: `${parts?.[2]}-${String(parts?.[1]).padStart(13, '0')}`,
      file: path.join(dir, file),
    }))
    .sort((a, b) => a.number - b.number);
}

/** Names of the migrations that this code knows, oldest first: `<name>-<number in 13 digits>`, the form TypeORM sorts by. */
export function knownMigrations(dir = MIGRATIONS_DIR): string[] {
  return migrationFiles(dir).map(({ name }) => name);
}

/** Loads every `<number>-<name>` file, oldest first; each exports one migration class, which takes its name from the file. */
export async function loadMigrations(dir = MIGRATIONS_DIR): Promise<MigrationClass[]> {
  const loaded: MigrationClass[] = [];
  for (const { file, name } of migrationFiles(dir)) {
    const exported = (await import(file)) as Record<string, unknown>;
    const classes = Object.values(exported).filter((value) => typeof value === 'function') as MigrationClass[];
    const migration = classes[0];
    if (classes.length !== 1 || !migration) throw new Error(`${file} must export exactly one migration class`);
    Object.defineProperty(migration.prototype, 'name', { value: name, configurable: true });
    loaded.push(migration);
  }
  return loaded;
}
