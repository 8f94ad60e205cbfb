import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "objection_report" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "sender" text NOT NULL,
     "event_id" uuid NOT NULL,
     "content_hash" text NOT NULL,
     "channel" text NOT NULL,
     "brand" text NOT NULL,
     "said_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "audit_seq" bigint,
     CONSTRAINT "objection_report_key" PRIMARY KEY ("id"),
     CONSTRAINT "objection_report_once" UNIQUE ("sender", "event_id")
   )`,
  `CREATE TABLE "reported_batch" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "key_id" uuid NOT NULL,
     "file_id" uuid,
     CONSTRAINT "reported_batch_key" PRIMARY KEY ("id")
   )`,
  `CREATE TABLE "reported_stop" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "batch_id" uuid NOT NULL,
     "report_id" uuid NOT NULL,
     "source" text NOT NULL,
     "purpose" text NOT NULL,
     "channel" text,
     "state" text NOT NULL,
     "attempts" integer NOT NULL DEFAULT '0',
     "error_code" text,
     "evidence" jsonb,
     "done_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "reported_stop_key" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "reported_stop_open" ON "reported_stop" ("batch_id") WHERE state = 'planned'`,
  `CREATE INDEX "reported_stop_report" ON "reported_stop" ("report_id")`,
  `ALTER TABLE "suppression_entry" ADD "report_id" uuid`,
];

/** The senders of messages report who wants no more of them. */
export class ObjectionFeed implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "suppression_entry" DROP COLUMN "report_id"');
    for (const table of ['reported_stop', 'reported_batch', 'objection_report'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
