import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "source_step" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid,
     "generation" integer NOT NULL DEFAULT '1',
     "source" text NOT NULL,
     "operation" text NOT NULL,
     "by" text NOT NULL,
     "round" integer NOT NULL DEFAULT '1',
     "ordinal" integer NOT NULL DEFAULT '0',
     "plan_sha256" text,
     "order_file_id" uuid NOT NULL,
     "key_id" uuid NOT NULL,
     "state" text NOT NULL,
     "due_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "job_id" uuid,
     "attempts" integer NOT NULL DEFAULT '0',
     "error_code" text,
     "evidence" jsonb,
     "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
     "last_try_at" TIMESTAMP WITH TIME ZONE,
     "next_try_at" TIMESTAMP WITH TIME ZONE,
     "done_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "PK_51f8fd97126374ac8e647a4f320" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "source_step_request" ON "source_step" ("request_id")`,
  `CREATE INDEX "source_step_due" ON "source_step" ("due_at") WHERE state = 'planned' AND job_id IS NULL`,
  `CREATE UNIQUE INDEX "source_step_once" ON "source_step"
     ("requested_right_id", "generation", "source", "operation", "round", "ordinal") WHERE state <> 'cancelled'`,
  `CREATE UNIQUE INDEX "source_step_once_at_receipt" ON "source_step"
     ("request_id", "source", "operation", "round", "ordinal") WHERE requested_right_id IS NULL AND state <> 'cancelled'`,
  `CREATE TABLE "kill_switch" (
     "source" text NOT NULL,
     "off_since" TIMESTAMP WITH TIME ZONE NOT NULL,
     "by" text NOT NULL,
     "reason" text NOT NULL,
     CONSTRAINT "PK_2c48dc14f9dec564910f17ea3aa" PRIMARY KEY ("source")
   )`,
  `CREATE TABLE "execution_plan" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "generation" integer NOT NULL DEFAULT '1',
     "sha256" text NOT NULL,
     "content_file_id" uuid NOT NULL,
     "state" text NOT NULL,
     "approvals_needed" integer NOT NULL DEFAULT '2',
     "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
     "execute_after" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "PK_923f18347da3746bf625e50ccfe" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "execution_plan_request" ON "execution_plan" ("request_id")`,
  `CREATE INDEX "execution_plan_right" ON "execution_plan" ("requested_right_id")`,
  `CREATE UNIQUE INDEX "execution_plan_open" ON "execution_plan" ("requested_right_id")
     WHERE state IN ('awaiting-approval', 'approved', 'executing')`,
  `CREATE TABLE "plan_approval" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "plan_id" uuid NOT NULL,
     "account_id" uuid NOT NULL,
     "sha256" text NOT NULL,
     "at" TIMESTAMP WITH TIME ZONE NOT NULL,
     CONSTRAINT "plan_approval_once" UNIQUE ("plan_id", "account_id"),
     CONSTRAINT "PK_d9d080874927c4c8cf8c4dd740b" PRIMARY KEY ("id")
   )`,
  `CREATE TABLE "suppression_entry" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "purpose" text NOT NULL,
     "identifier_type" text NOT NULL,
     "hash" text NOT NULL,
     "brand" text NOT NULL DEFAULT '*',
     "request_id" uuid,
     "since" TIMESTAMP WITH TIME ZONE NOT NULL,
     "lifted_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "PK_76bbaac25ec9b2cad0bb139f678" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "suppression_entry_request" ON "suppression_entry" ("request_id")`,
  `CREATE UNIQUE INDEX "suppression_entry_once" ON "suppression_entry" ("hash", "purpose", "brand")
     WHERE lifted_at IS NULL`,
  `ALTER TABLE "decision" ADD "rule" text NOT NULL DEFAULT ''`,
  `ALTER TABLE "decision" ADD "dpv" text`,
  `ALTER TABLE "decision" ADD "source" text`,
  `ALTER TABLE "decision" ADD "collection" text`,
  `ALTER TABLE "decision" ADD "until" date`,
  `ALTER TABLE "decision" ADD "until_event" text`,
  `ALTER TABLE "decision" ADD "work" jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE "decision" ADD "question" text`,
  `ALTER TABLE "decision" ADD "question_owner" text`,
  `ALTER TABLE "decision" ADD "answered_by" uuid`,
  // Four eyes hold also against a fault of the application: what is approved, when, and by how many.
  `CREATE FUNCTION execution_plan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE approvals integer;
   BEGIN
     IF TG_OP = 'UPDATE' AND (NEW.sha256, NEW.content_file_id, NEW.requested_right_id, NEW.approvals_needed)
         IS DISTINCT FROM (OLD.sha256, OLD.content_file_id, OLD.requested_right_id, OLD.approvals_needed) THEN
       RAISE EXCEPTION 'execution_plan: the content of a plan never changes' USING ERRCODE = 'check_violation';
     END IF;
     IF NEW.state IN ('approved', 'executing', 'executed') THEN
       SELECT count(DISTINCT account_id) INTO approvals FROM plan_approval
         WHERE plan_id = NEW.id AND sha256 = NEW.sha256;
       IF approvals < NEW.approvals_needed THEN
         RAISE EXCEPTION 'execution_plan: approvals are missing' USING ERRCODE = 'check_violation';
       END IF;
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER execution_plan_guard BEFORE INSERT OR UPDATE ON "execution_plan"
     FOR EACH ROW EXECUTE FUNCTION execution_plan_guard()`,
  `CREATE FUNCTION plan_approval_guard() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM 1 FROM execution_plan
       WHERE id = NEW.plan_id AND sha256 = NEW.sha256 AND state = 'awaiting-approval' FOR UPDATE;
     IF NOT FOUND THEN
       RAISE EXCEPTION 'plan_approval: there is no such plan to approve' USING ERRCODE = 'check_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER plan_approval_guard BEFORE INSERT ON "plan_approval"
     FOR EACH ROW EXECUTE FUNCTION plan_approval_guard()`,
  `REVOKE UPDATE, TRUNCATE ON "plan_approval" FROM habeas_app`,
];

/** What is done to sources: plans with their approvals, the step ledger, the kill switch, suppression; decisions in full. */
export class Effects implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('There is no way back before this migration: it would forget what was done to sources'),
    );
  }
}
