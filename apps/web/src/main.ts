import 'reflect-metadata';
import { NestLog, runProcess } from '@habeas/platform/logging';
import { createWeb } from './create-web';
import { inviteFirstAdministrator } from './first-administrator';

void runProcess('web', async (config, log) => {
  const app = await createWeb(config, new NestLog(log));
  await app.init();
  await inviteFirstAdministrator(app, config.home);
  await app.listen(config.web.port, config.web.host);
  log.info({ port: config.web.port, listening: true });
});
