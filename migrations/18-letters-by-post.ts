import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who writes on paper is answered on paper: a message without a mail address waits until a colleague has posted it. */
export class LettersByPost implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "request" ADD "postal_address" text`);
    await runner.query(`ALTER TABLE "message" ADD "postal_address" text, ALTER "to_address" DROP NOT NULL`);
    await runner.query(`CREATE INDEX "message_to_post" ON "message" ("queued_at", "id") WHERE "state" = 'to-post'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "message_to_post"`);
    await runner.query(`DELETE FROM "message" WHERE "to_address" IS NULL`);
    await runner.query(`ALTER TABLE "message" DROP COLUMN "postal_address", ALTER "to_address" SET NOT NULL`);
    await runner.query(`ALTER TABLE "request" DROP COLUMN "postal_address"`);
  }
}
