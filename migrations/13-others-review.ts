import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "others_review" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "generation" integer NOT NULL,
     "source" text NOT NULL,
     "collection" text NOT NULL,
     "field" text NOT NULL,
     "kind" text NOT NULL,
     "records" integer NOT NULL,
     "seen" integer NOT NULL,
     "outcome" text,
     "ground" text,
     "decided_by" uuid,
     "decided_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "others_review_once" UNIQUE ("requested_right_id", "generation", "source", "collection", "field"),
     CONSTRAINT "PK_others_review" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "others_review_request" ON "others_review" ("request_id")`,
];

/** What was decided about values that may speak of others (GDPR Art. 15(4)). */
export class OthersReview implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "others_review"`);
  }
}
