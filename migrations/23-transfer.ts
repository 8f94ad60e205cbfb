import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "transfer" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "recipient" text,
     "organisation" text,
     "consent" text NOT NULL,
     "chosen_by" uuid,
     "chosen_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "state" text NOT NULL,
     "push_id" uuid,
     "package_id" uuid,
     "file_id" uuid,
     "sha256" text,
     "size" bigint,
     "attempts" integer NOT NULL DEFAULT '0',
     "error_code" text,
     "planned_at" TIMESTAMP WITH TIME ZONE,
     "sent_at" TIMESTAMP WITH TIME ZONE,
     "ended_at" TIMESTAMP WITH TIME ZONE,
     "receipt" jsonb,
     CONSTRAINT "transfer_key" PRIMARY KEY ("id"),
     CONSTRAINT "transfer_once" UNIQUE ("requested_right_id")
   )`,
  `CREATE INDEX "transfer_request" ON "transfer" ("request_id")`,
  `CREATE TABLE "received_transfer" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "sender" text NOT NULL,
     "sender_name" text NOT NULL,
     "transfer_id" uuid NOT NULL,
     "state" text NOT NULL,
     "received_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "delete_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "size" bigint NOT NULL,
     "sha256" text NOT NULL,
     "entries" integer NOT NULL,
     "key_id" uuid NOT NULL,
     "file_id" uuid,
     "decided_by" uuid,
     "decided_at" TIMESTAMP WITH TIME ZONE,
     "deleted_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "received_transfer_key" PRIMARY KEY ("id"),
     CONSTRAINT "received_transfer_once" UNIQUE ("sender", "transfer_id")
   )`,
  `CREATE INDEX "received_transfer_due" ON "received_transfer" ("delete_at") WHERE deleted_at IS NULL`,
];

/** A person's file goes straight to another controller, and comes from one (GDPR Art. 20(2)). */
export class Transfer implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['received_transfer', 'transfer']) await runner.query(`DROP TABLE "${table}"`);
  }
}
