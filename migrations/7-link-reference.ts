import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link is mailed under the reference of what it opens: a recipient never learns that of the person's request. */
export class LinkReference implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outside_link" ADD "reference" text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "outside_link" DROP COLUMN "reference"`);
  }
}
