import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a source's owner gives nothing: what the person reads is chosen from the pack, and the owner's own words stay in the office. */
export class Exemptions implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "source_task" ADD "exempt_grounds" text array NOT NULL DEFAULT '{}', ADD "exempt_words" text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "source_task" DROP COLUMN "exempt_words", DROP COLUMN "exempt_grounds"`);
  }
}
