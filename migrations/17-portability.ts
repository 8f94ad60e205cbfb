import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [`ALTER TABLE "package" ADD COLUMN "right" text NOT NULL DEFAULT 'access'`];

/** Packages of portability beside those of access. */
export class Portability implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "package" DROP COLUMN "right"');
  }
}
