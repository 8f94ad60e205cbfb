import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "erasure_proof" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "generation" integer NOT NULL,
     "round" integer NOT NULL,
     "content" text NOT NULL,
     "sha256" text NOT NULL,
     "sealed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     CONSTRAINT "erasure_proof_once" UNIQUE ("requested_right_id", "generation", "round"),
     CONSTRAINT "PK_erasure_proof" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "erasure_proof_request" ON "erasure_proof" ("request_id")`,
  // A proof that can be changed proves nothing.
  `REVOKE UPDATE, DELETE, TRUNCATE ON "erasure_proof" FROM habeas_app`,
];

/** The sealed proofs of erasures. */
export class ErasureProof implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back before this migration: it would delete proofs'));
  }
}
