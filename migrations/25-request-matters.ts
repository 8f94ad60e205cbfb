import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "request_matter" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "matter" text NOT NULL,
     "because" text NOT NULL,
     "state" text NOT NULL,
     "due" date,
     "ended_at" TIMESTAMP WITH TIME ZONE,
     "by_account" uuid,
     CONSTRAINT "request_matter_key" PRIMARY KEY ("id")
   )`,
  `CREATE UNIQUE INDEX "request_matter_once" ON "request_matter" ("request_id", "matter")`,
];

/** What requests ask beside the rights. */
export class RequestMatters implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "request_matter"');
  }
}
