import 'reflect-metadata';
import { loadConfig } from '@habeas/platform/config';
import { createLog, NestLog } from '@habeas/platform/logging';
import { createWeb } from './create-web';
import { inviteFirstAdministrator } from './first-administrator';

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
