import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a letter says, block by block: from it the PDF for the post is made. A letter written before has none. */
export class LetterContent implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "message" ADD COLUMN "content" jsonb`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('There is no way back before this migration: it would delete what letters said'));
  }
}
