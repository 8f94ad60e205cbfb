import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  `create table outbox_job (
     id uuid primary key default gen_random_uuid(),
     name text not null,
     lane text not null,
     payload jsonb not null,
     key text,
     due_at timestamptz not null default clock_timestamp(),
     created_at timestamptz not null default clock_timestamp(),
     enqueued_at timestamptz,
     lease_until timestamptz,
     attempts integer not null default 0,
     crashes integer not null default 0,
     fence bigint not null default 0,
     done_at timestamptz,
     stuck_at timestamptz,
     last_error_code text,
     unique (name, key),
     check (done_at is null or stuck_at is null)
   )`,
  `create index outbox_job_open on outbox_job (due_at) where done_at is null and stuck_at is null`,
  `create index outbox_job_stuck on outbox_job (stuck_at) where stuck_at is not null`,
  `create table schedule_slot (
     name text primary key,
     slot bigint not null,
     claimed_by text not null,
     started_at timestamptz not null,
     lease_until timestamptz,
     finished_at timestamptz,
     succeeded_at timestamptz,
     seconds integer not null,
     last_error_code text
   )`,
  `create table storage_key (
     id uuid primary key default gen_random_uuid(),
     recipient text not null,
     wrapped_identity bytea,
     master_key_id text not null,
     created_at timestamptz not null default clock_timestamp(),
     destroyed_at timestamptz,
     check ((wrapped_identity is null) = (destroyed_at is not null))
   )`,
  `create table stored_file (
     id uuid primary key default gen_random_uuid(),
     key_id uuid not null references storage_key (id),
     kind text not null,
     path text not null unique,
     size bigint not null,
     sha256 text not null,
     sealed_size bigint not null,
     sealed_sha256 text not null,
     created_at timestamptz not null default clock_timestamp()
   )`,
  `create index stored_file_key on stored_file (key_id)`,
  `create table captured_mail (
     id uuid primary key default gen_random_uuid(),
     sent_at timestamptz not null default clock_timestamp(),
     message_id text not null unique,
     sender text not null,
     recipient text not null,
     subject text not null,
     body_text text not null,
     body_html text,
     raw bytea not null
   )`,
  `create index captured_mail_sent on captured_mail (sent_at desc)`,
  `create function notify_outbox() returns trigger language plpgsql as $$
     begin perform pg_notify('habeas_outbox', ''); return null; end $$`,
  `create trigger outbox_job_added after insert on outbox_job for each statement execute function notify_outbox()`,
];

const TABLES = ['captured_mail', 'stored_file', 'storage_key', 'schedule_slot', 'outbox_job'];

/** The tables of the platform: jobs, schedules, keys, files, captured mail. */
export class Platform implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`drop table ${table}`);
    await runner.query('drop function notify_outbox()');
  }
}
