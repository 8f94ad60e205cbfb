import type { MigrationInterface, QueryRunner } from 'typeorm';

const once = (columns: string) =>
  `CREATE UNIQUE INDEX "source_step_once" ON "source_step" (${columns}) WHERE state <> 'cancelled'`;
const PLACE = '"requested_right_id", "generation", "source", "operation", "round", "ordinal"';

/** Several steps of one kind at one source: each field that is put right is one. */
export class StepParts implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "source_step" ADD "part" text NOT NULL DEFAULT ''`);
    await runner.query('DROP INDEX "source_step_once"');
    await runner.query(once(`${PLACE}, "part"`));
  }

  /** @throws the driver's error where several steps of one kind stand at one source: none of them may be forgotten */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "source_step_once"');
    await runner.query(once(PLACE));
    await runner.query('ALTER TABLE "source_step" DROP COLUMN "part"');
  }
}
