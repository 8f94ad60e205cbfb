import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE "reminder" ADD "matter" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "reminder" DROP CONSTRAINT "reminder_once"`,
  `ALTER TABLE "reminder" ADD CONSTRAINT "reminder_once" UNIQUE ("request_id", "matter", "answer_by", "step")`,
  `CREATE INDEX "request_matter_due" ON "request_matter" ("due") WHERE state = 'open'`,
];

const DOWN = [
  `DROP INDEX "request_matter_due"`,
  `DELETE FROM "reminder" WHERE "matter" <> ''`,
  `ALTER TABLE "reminder" DROP CONSTRAINT "reminder_once"`,
  `ALTER TABLE "reminder" ADD CONSTRAINT "reminder_once" UNIQUE ("request_id", "answer_by", "step")`,
  `ALTER TABLE "reminder" DROP COLUMN "matter"`,
];

/** What has a date of its own is reminded of on its own. */
export class OwnDates implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
