import path from 'node:path';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response, static as serveStatic } from 'express';
import type { Config } from '@habeas/platform/config';
import type { NestLog } from '@habeas/platform/logging';
import { createWebSession } from '@habeas/platform/web-session';
import { beforeEveryCall } from './desk/before-every-call';
import { refuseForeignHost } from './http/refuse-foreign-host';
import { DESK_CSP, securityHeaders } from './http/security-headers';
import { WebModule } from './web.module';

/** The desk as Vite built it: beside this file's own build. */
const DESK_DIR = path.resolve(__dirname, '../../desk/public');

/** The web application, ready to listen. */
export async function createWeb(config: Config, log: NestLog): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(WebModule.forRoot(config), {
    logger: log,
    bodyParser: false,
    abortOnError: false,
  });
  app.set('trust proxy', config.web.trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(securityHeaders(config.web.origin.startsWith('https://')));
  app.use(refuseForeignHost(config.web.origin));
  const session = createWebSession(config.database, config.web);
  app.use('/desk/api', ...beforeEveryCall(session.handler));
  app.use('/desk', serveDesk());
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  app.enableShutdownHooks();
  app.getHttpServer().on('close', () => void session.close());
  return app;
}

/** The desk's files, and its one page for every address of its own. */
function serveDesk() {
  const files = serveStatic(DESK_DIR, { index: false, maxAge: '1h' });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path.startsWith('/api/') || request.path === '/api') return next();
    response.setHeader('Content-Security-Policy', DESK_CSP);
    files(request, response, () => {
      if (request.method !== 'GET' || path.extname(request.path) !== '') return next();
      response.setHeader('Cache-Control', 'no-store');
      response.sendFile(path.join(DESK_DIR, 'index.html'), (error) => error && next());
    });
  };
}
