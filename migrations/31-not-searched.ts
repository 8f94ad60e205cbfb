import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source that could not be searched says so itself: nobody declined anything, and what the person would have to say is no reason. */
export class NotSearched implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "source_task" ADD "not_searched" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "source_task" DROP COLUMN "not_searched"`);
  }
}
