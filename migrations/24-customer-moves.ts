import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "request"
     ADD "move_standing" text,
     ADD "moves_on" date,
     ADD "move_source" text,
     ADD "move_noted_at" TIMESTAMP WITH TIME ZONE`,
  `ALTER TABLE "candidate" ADD "brand" text, ADD "moves_on" date`,
  `ALTER TABLE "suppression_entry" ADD "awaits_move" boolean NOT NULL DEFAULT false`,
  `CREATE TABLE "deferred_stop" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "generation" integer NOT NULL DEFAULT 1,
     "choices" jsonb NOT NULL,
     "state" text NOT NULL,
     "moves_on" date,
     "looked_on" date,
     "applied_on" date,
     "confirm_by" date,
     "confirmed_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "deferred_stop_key" PRIMARY KEY ("id"),
     CONSTRAINT "deferred_stop_once" UNIQUE ("requested_right_id", "generation")
   )`,
  `CREATE INDEX "deferred_stop_request" ON "deferred_stop" ("request_id")`,
  `CREATE INDEX "deferred_stop_waiting" ON "deferred_stop" ("looked_on") WHERE state = 'waiting'`,
];

const UNDO = [
  'DROP TABLE "deferred_stop"',
  'ALTER TABLE "suppression_entry" DROP COLUMN "awaits_move"',
  'ALTER TABLE "candidate" DROP COLUMN "moves_on", DROP COLUMN "brand"',
  `ALTER TABLE "request"
     DROP COLUMN "move_noted_at", DROP COLUMN "move_source", DROP COLUMN "moves_on", DROP COLUMN "move_standing"`,
];

/** Customers who move to the systems of another brand, each on their own day, and what is to stop on it. */
export class CustomerMoves implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of UNDO) await runner.query(statement);
  }
}
