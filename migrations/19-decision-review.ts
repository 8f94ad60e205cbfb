import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "decision_review" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "generation" integer NOT NULL DEFAULT 1,
     "reviewer_id" uuid,
     "view" text,
     "view_on" date,
     "activity" text,
     "covered" boolean,
     "outcome" text,
     "subject" text,
     "explanation" text,
     "reasons" text,
     "new_decision" text,
     "decided_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "decision_review_key" PRIMARY KEY ("id"),
     CONSTRAINT "decision_review_once" UNIQUE ("requested_right_id", "generation")
   )`,
];

/** The human look at a computer's decision. */
export class DecisionReview implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "decision_review"');
  }
}
