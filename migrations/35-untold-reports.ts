import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a source could not be told of what senders reported is listed. */
export class UntoldReports implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "reported_stop_untold" ON "reported_stop" ("source") WHERE state <> 'done'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "reported_stop_untold"');
  }
}
