import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "staff_account" ADD "digest" text NOT NULL DEFAULT 'none'`,
  `CREATE TABLE "staff_digest" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "account_id" uuid NOT NULL,
     "on_day" date NOT NULL,
     "state" text NOT NULL,
     "queued_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "ended_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "staff_digest_once" UNIQUE ("account_id", "on_day"),
     CONSTRAINT "staff_digest_key" PRIMARY KEY ("id")
   )`,
  `CREATE TABLE "calendar_feed" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "account_id" uuid NOT NULL,
     "scope" text NOT NULL,
     "token_hash" text NOT NULL,
     "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "revoked_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "calendar_feed_token" UNIQUE ("token_hash"),
     CONSTRAINT "calendar_feed_key" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "calendar_feed_account" ON "calendar_feed" ("account_id")`,
  `CREATE TABLE "purge_hold" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "reason" text NOT NULL,
     "set_by" uuid NOT NULL,
     "set_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "lifted_by" uuid,
     "lifted_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "purge_hold_key" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "purge_hold_request" ON "purge_hold" ("request_id")`,
  `CREATE UNIQUE INDEX "purge_hold_standing" ON "purge_hold" ("request_id") WHERE lifted_at IS NULL`,
];

/** The daily digest, calendar feeds of the legal dates, and holds that keep a file from being purged. */
export class ClockCompleted implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['purge_hold', 'calendar_feed', 'staff_digest']) await runner.query(`DROP TABLE "${table}"`);
    await runner.query('ALTER TABLE "staff_account" DROP COLUMN "digest"');
  }
}
