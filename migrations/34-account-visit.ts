import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People at the portal sign in with the operator's own account. */
export class AccountVisit implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "account_visit" (
      "id" uuid NOT NULL DEFAULT gen_random_uuid(),
      "token_hash" text NOT NULL,
      "state" text NOT NULL,
      "sealed" bytea NOT NULL,
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "account_visit_key" PRIMARY KEY ("id"),
      CONSTRAINT "account_visit_token" UNIQUE ("token_hash")
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "account_visit"');
  }
}
