import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `ALTER TABLE "reminder" ADD "matter" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "reminder" DROP CONSTRAINT "reminder_once"`,
  `ALTER TABLE "reminder" ADD CONSTRAINT "reminder_once" UNIQUE ("request_id", "matter", "answer_by", "step")`,
  `ALTER TABLE "purge_hold" ADD "review_on" date`,
  // A hold of before is looked at again a year after it was set.
  `UPDATE "purge_hold" SET "review_on" = ("set_at" + interval '1 year')::date`,
  `ALTER TABLE "purge_hold" ALTER COLUMN "review_on" SET NOT NULL`,
  `CREATE INDEX "purge_hold_review" ON "purge_hold" ("review_on") WHERE lifted_at IS NULL`,
  `CREATE INDEX "request_needs_person" ON "request" ("needs_person_because") WHERE needs_person_because IS NOT NULL`,
  `CREATE INDEX "request_matter_due" ON "request_matter" ("due") WHERE state = 'open'`,
];

const DOWN = [
  `DROP INDEX "request_matter_due"`,
  `DROP INDEX "request_needs_person"`,
  `DROP INDEX "purge_hold_review"`,
  `ALTER TABLE "purge_hold" DROP COLUMN "review_on"`,
  `DELETE FROM "reminder" WHERE "matter" <> ''`,
  `ALTER TABLE "reminder" DROP CONSTRAINT "reminder_once"`,
  `ALTER TABLE "reminder" ADD CONSTRAINT "reminder_once" UNIQUE ("request_id", "answer_by", "step")`,
  `ALTER TABLE "reminder" DROP COLUMN "matter"`,
];

/** What has a date of its own is reminded of on its own: matters, and files that are kept for a dispute. */
export class OwnDates implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
