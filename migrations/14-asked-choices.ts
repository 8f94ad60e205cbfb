import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `ALTER TABLE "requested_right" ADD "asked" jsonb`,
  `CREATE TABLE "balancing" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "interest" text NOT NULL,
     "impact" text NOT NULL,
     "grounds" text NOT NULL,
     "outcome" text NOT NULL,
     "reasons" text NOT NULL,
     "weighed_by" uuid NOT NULL,
     "weighed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "confirmed_by" uuid,
     "confirmed_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "balancing_key" PRIMARY KEY ("id"),
     CONSTRAINT "balancing_once" UNIQUE ("requested_right_id")
   )`,
  `CREATE INDEX "balancing_request" ON "balancing" ("request_id")`,
];

/** What a person wants stopped, purpose by purpose; and how reasons were weighed (GDPR Art. 21(1)). */
export class AskedChoices implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "balancing"');
    await runner.query('ALTER TABLE "requested_right" DROP COLUMN "asked"');
  }
}
