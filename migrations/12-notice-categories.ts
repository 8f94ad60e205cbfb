import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recipient is told of the kinds of data that were changed, not of all that an activity has. */
export class NoticeCategories implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" ADD "categories" text array');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" DROP COLUMN "categories"');
  }
}
