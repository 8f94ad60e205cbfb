import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Small entries of a package lie in one sealed file, one after the other. */
export class EntryPlaces implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "package_entry" ADD "file_offset" integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "package_entry" DROP COLUMN "file_offset"');
  }
}
