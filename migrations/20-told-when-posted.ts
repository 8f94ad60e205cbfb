import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice on paper counts from the day on which it is posted, not from the day on which it was written. */
export class ToldWhenPosted implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" ADD "on_posting" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" DROP COLUMN "on_posting"`);
  }
}
