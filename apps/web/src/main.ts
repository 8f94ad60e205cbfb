import 'reflect-metadata';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { Accounts } from '@habeas/casework/staff';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { loadConfig } from '@habeas/platform/config';
import { Transactions } from '@habeas/platform/database';
import { createLog, NestLog } from '@habeas/platform/logging';
import { createWeb } from './create-web';

/** A new office has no account: leaves the first administrator's one-time sign-in in a file for the owner of the machine alone. */
async function inviteFirstAdministrator(app: INestApplication, home: string): Promise<void> {
  const pack = app.get<ControllerPack>(CONTROLLER_PACK);
  const accounts = app.get(Accounts);
  const invitation = await app
    .get(Transactions)
    .run((tx) => accounts.createFirstAdministrator(tx, pack.controller.defaultLanguage));
  if (!invitation) return;
  mkdirSync(home, { recursive: true });
  const file = path.join(home, 'first-sign-in.txt');
  writeFileSync(file, `${invitation.oneTimeSignInUrl}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}

async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.log, 'web');
  const app = await createWeb(config, new NestLog(log));
  await app.init();
  await inviteFirstAdministrator(app, config.home);
  await app.listen(config.web.port, config.web.host);
  log.info({ port: config.web.port, listening: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
