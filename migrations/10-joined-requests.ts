import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "joined_right" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "first_request_id" uuid NOT NULL,
     "first_right_id" uuid NOT NULL,
     "because" text NOT NULL,
     "joined_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "separated_at" TIMESTAMP WITH TIME ZONE,
     "separated_by" uuid,
     CONSTRAINT "joined_right_key" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "joined_right_request" ON "joined_right" ("request_id")`,
  `CREATE INDEX "joined_right_first" ON "joined_right" ("first_request_id")`,
  `CREATE UNIQUE INDEX "joined_right_once" ON "joined_right" ("requested_right_id") WHERE separated_at IS NULL`,
  // By these another request of the same person is found, or one that names the same.
  `CREATE INDEX "identifier_value" ON "identifier" ("type", lower("value"))`,
  `CREATE INDEX "candidate_subject" ON "candidate" ("source", "subject_type", "subject_value")`,
];

/** Requests of one person that are answered together. */
export class JoinedRequests implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "candidate_subject"');
    await runner.query('DROP INDEX "identifier_value"');
    await runner.query('DROP TABLE "joined_right"');
  }
}
