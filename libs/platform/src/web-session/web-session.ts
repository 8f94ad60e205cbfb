import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import { Pool } from 'pg';
import type { DatabaseConfig, WebConfig } from '../config';

const IDLE_MINUTES = 30;

/** What a staff session keeps; nothing personal. */
declare module 'express-session' {
  interface SessionData {
    accountId: string;
    /** When it began: a session older than its account's last change is dead. */
    since: string;
    csrfToken: string;
  }
}

/** A session store in PostgreSQL, with the connections that end with the process. */
export interface WebSession {
  handler: RequestHandler;
  close(): Promise<void>;
}

/**
 * Staff sessions: a random id in a cookie that scripts cannot read, the rest in the table `staff_session`. Over HTTPS the
 * cookie is bound to the host (`__Host-`); half an hour without a call ends it.
 */
export function createWebSession(database: DatabaseConfig, web: WebConfig): WebSession {
  const secure = web.origin.startsWith('https://');
  const pool = new Pool({ connectionString: database.url, max: 4, application_name: 'habeas-session' });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced at the next call
  const Store = connectPgSimple(session);
  const store = new Store({ pool, tableName: 'staff_session', pruneSessionInterval: 15 * 60 });
  const handler = session({
    store,
    name: secure ? '__Host-habeas-desk' : 'habeas-desk',
    secret: web.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: IDLE_MINUTES * 60_000 },
  });
  const close = async () => {
    store.close();
    await pool.end();
  };
  return { handler, close };
}
