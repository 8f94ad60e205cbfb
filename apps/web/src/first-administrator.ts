import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { Accounts } from '@habeas/casework/staff';
import { Transactions } from '@habeas/platform/database';

/**
 * A new office has no account: leaves the first administrator's one-time sign-in in a file for the owner of the machine
 * alone. The file goes once somebody has signed in.
 */
export async function inviteFirstAdministrator(app: INestApplication, home: string): Promise<void> {
  const { controller } = app.get<ControllerPack>(CONTROLLER_PACK);
  const accounts = app.get(Accounts);
  const file = path.join(home, 'first-sign-in.txt');
  await app.get(Transactions).run(async (tx) => {
    const invitation = await accounts.createFirstAdministrator(tx, controller.defaultLanguage);
    if (invitation) {
      mkdirSync(home, { recursive: true });
      writeFileSync(file, `${invitation.oneTimeSignInUrl}\n`, { mode: 0o600 });
      chmodSync(file, 0o600);
    } else if ((await accounts.all(tx)).some(({ lastSignInAt }) => lastSignInAt !== null)) {
      rmSync(file, { force: true });
    }
  });
}
