import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person wants stopped, purpose by purpose. */
export class AskedChoices implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "requested_right" ADD "asked" jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "requested_right" DROP COLUMN "asked"');
  }
}
