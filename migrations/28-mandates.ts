import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "mandate" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "kind" text NOT NULL,
     "holder" text NOT NULL,
     "document" jsonb,
     "rights" jsonb NOT NULL,
     "limits" text,
     "data_to" text,
     "valid_from" date,
     "valid_until" date,
     "verified_by" uuid,
     "verified_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "mandate_key" PRIMARY KEY ("id"),
     CONSTRAINT "mandate_once" UNIQUE ("request_id")
   )`,
];

/** Who acts for another, why, and for how long. */
export class Mandates implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "mandate"');
  }
}
