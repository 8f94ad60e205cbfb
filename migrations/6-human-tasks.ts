import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `CREATE TABLE "human_task" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "source_task_id" uuid,
     "source_step_id" uuid,
     "source" text NOT NULL,
     "operation" text NOT NULL,
     "state" text NOT NULL,
     "asked_role" text NOT NULL,
     "asked_name" text NOT NULL,
     "asked_email" text NOT NULL,
     "asked_language" text NOT NULL,
     "details" text,
     "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "asked_on" date NOT NULL,
     "due_on" date NOT NULL,
     "rung" integer NOT NULL DEFAULT '0',
     "reminders" integer NOT NULL DEFAULT '0',
     "answered_at" TIMESTAMP WITH TIME ZONE,
     "answered_by" text,
     "outcome" text,
     "note" text,
     CONSTRAINT "PK_5f963eda9a3c70188d153398daf" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "human_task_request" ON "human_task" ("request_id")`,
  `CREATE UNIQUE INDEX "human_task_source_task" ON "human_task" ("source_task_id") WHERE state = 'open'`,
  `CREATE UNIQUE INDEX "human_task_source_step" ON "human_task" ("source_step_id") WHERE state = 'open'`,
  `CREATE INDEX "human_task_open" ON "human_task" ("state") WHERE state = 'open'`,
  `CREATE TABLE "notice" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "reference" text NOT NULL,
     "request_id" uuid NOT NULL,
     "requested_right_id" uuid NOT NULL,
     "recipient" text NOT NULL,
     "kind" text NOT NULL,
     "subject" text NOT NULL DEFAULT '',
     "by" text NOT NULL,
     "activities" text array NOT NULL,
     "changes_file_id" uuid,
     "state" text NOT NULL,
     "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "sent_at" TIMESTAMP WITH TIME ZONE,
     "due_on" date,
     "attempts" integer NOT NULL DEFAULT '0',
     "chases" integer NOT NULL DEFAULT '0',
     "escalated_at" TIMESTAMP WITH TIME ZONE,
     "answered_at" TIMESTAMP WITH TIME ZONE,
     "answered_by" text,
     "error_code" text,
     "note" text,
     CONSTRAINT "UQ_ed88b9de05ae4e1a0069b6374c1" UNIQUE ("reference"),
     CONSTRAINT "PK_705062b14410ff1a04998f86d72" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "notice_request" ON "notice" ("request_id")`,
  `CREATE INDEX "notice_waiting" ON "notice" ("due_on") WHERE state = 'sent'`,
  `CREATE UNIQUE INDEX "notice_once" ON "notice" ("requested_right_id", "kind", "recipient", "subject")`,
  `CREATE TABLE "link_code" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "link_id" uuid NOT NULL,
     "code_hash" text NOT NULL,
     "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "wrong_tries" integer NOT NULL DEFAULT '0',
     "used_at" TIMESTAMP WITH TIME ZONE,
     CONSTRAINT "PK_4b8477a464fd53d5b33f75c8ea3" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "link_code_request" ON "link_code" ("request_id")`,
  `CREATE INDEX "link_code_link" ON "link_code" ("link_id")`,
  `CREATE TABLE "link_session" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "link_id" uuid NOT NULL,
     "token_hash" text NOT NULL,
     "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     CONSTRAINT "UQ_92f2240dc9b0db36fab1b9ad1e0" UNIQUE ("token_hash"),
     CONSTRAINT "PK_23141f7970f17ed0610292761ef" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "link_session_request" ON "link_session" ("request_id")`,
  `CREATE INDEX "link_session_link" ON "link_session" ("link_id")`,
  `CREATE TABLE "outside_link" (
     "id" uuid NOT NULL DEFAULT gen_random_uuid(),
     "request_id" uuid NOT NULL,
     "about" text NOT NULL,
     "about_id" uuid NOT NULL,
     "message" text NOT NULL,
     "role" text NOT NULL,
     "email" text NOT NULL,
     "language" text NOT NULL,
     "token_hash" text NOT NULL,
     "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
     "revoked_at" TIMESTAMP WITH TIME ZONE,
     "sent_at" TIMESTAMP WITH TIME ZONE,
     "failed_code" text,
     CONSTRAINT "UQ_77767f0db8ecbc03f02a72c1aeb" UNIQUE ("token_hash"),
     CONSTRAINT "PK_e687cd50314367bd11eb28726be" PRIMARY KEY ("id")
   )`,
  `CREATE INDEX "outside_link_request" ON "outside_link" ("request_id")`,
  `CREATE INDEX "outside_link_about" ON "outside_link" ("about_id")`,
];

/** Questions to people without an account, the links and codes by which they come in, and notices to recipients. */
export class HumanTasks implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notice', 'human_task', 'link_session', 'link_code', 'outside_link']) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
