import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An access answer says when data came through a customer. */
export class BroughtIn implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "package" ADD "brought_in" boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "package" DROP COLUMN "brought_in"');
  }
}
