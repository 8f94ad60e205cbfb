import path from 'node:path';
import { AccountConfig } from './account.config';
import { DatabaseConfig } from './database.config';
import { LogConfig } from './log.config';
import { MailConfig } from './mail.config';
import { OutboundConfig } from './outbound.config';
import { PackConfig } from './pack.config';
import { QueueConfig } from './queue.config';
import { SourcesConfig } from './sources.config';
import { StorageConfig } from './storage.config';
import { TransfersConfig } from './transfers.config';
import { type Environment, readSection } from './variable';
import { DEVELOPMENT_SESSION_SECRET, WebConfig } from './web.config';
import { OperatorError } from '../errors';

/** All that an installation may set, validated. Injectable as a whole or section by section. */
export class Config {
  production: boolean;
  database: DatabaseConfig;
  queue: QueueConfig;
  mail: MailConfig;
  storage: StorageConfig;
  web: WebConfig;
  pack: PackConfig;
  sources: SourcesConfig;
  outbound: OutboundConfig;
  transfers: TransfersConfig;
  account: AccountConfig;
  log: LogConfig;

  /** Folder where this installation keeps what is its own. */
  get home(): string {
    return this.storage.home;
  }
}

/** Thrown by `loadConfig`; `problems` has one `VARIABLE: reason` for each variable that is wrong. */
export class ConfigError extends OperatorError {
  constructor(readonly problems: string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

function productionProblems(config: Config, env: Environment): string[] {
  const problems: string[] = [];
  const refuse = (wrong: boolean, problem: string) => wrong && problems.push(`${problem} (HABEAS_PRODUCTION is set)`);
  refuse(!config.mail.smtpUrl, 'SMTP_URL: is missing, and captured mail reaches nobody');
  refuse(
    config.web.sessionSecret === DEVELOPMENT_SESSION_SECRET,
    'HABEAS_SESSION_SECRET: is missing; the development secret is public',
  );
  refuse(!config.web.origin.startsWith('https://'), 'HABEAS_ORIGIN: must start with https://');
  refuse(
    config.web.trustedProxies === 0,
    'TRUSTED_PROXIES: is 0, but HTTPS needs a proxy in front: nobody could sign in, and all would share one address',
  );
  refuse(config.database.acceptUnsafe, 'HABEAS_ACCEPT_UNSAFE_DATABASE: is for tests only');
  refuse(!env['HABEAS_MASTER_KEY_FILE'], 'HABEAS_MASTER_KEY_FILE: is missing; keep the key apart from the files');
  return problems;
}

/** Captured mail is shown to whoever opens the mailbox page, codes included: never under an address that others can reach. */
const PUBLIC_MAILBOX = 'SMTP_URL: is missing, and under a public HABEAS_ORIGIN everybody could read the captured mail';

function isPublic(origin: string): boolean {
  const onThisMachine = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin);
  return /^https?:\/\//.test(origin) && !onThisMachine;
}

/**
 * Reads and validates the whole configuration.
 * @param env the environment; the process's own when left out
 * @throws ConfigError that lists every bad variable at once, without their values
 */
export function loadConfig(env: Environment = process.env): Config {
  const problems: string[] = [];
  const config = new Config();
  config.production = env['HABEAS_PRODUCTION'] === '1';
  config.database = readSection(DatabaseConfig, env, problems);
  config.queue = readSection(QueueConfig, env, problems);
  config.mail = readSection(MailConfig, env, problems);
  config.storage = readSection(StorageConfig, { HABEAS_MASTER_KEY_FILE: masterKeyDefault(env), ...env }, problems);
  config.web = readSection(WebConfig, env, problems);
  config.pack = readSection(PackConfig, env, problems);
  config.sources = readSection(SourcesConfig, env, problems);
  config.outbound = readSection(OutboundConfig, env, problems);
  config.transfers = readSection(TransfersConfig, env, problems);
  config.account = readSection(AccountConfig, env, problems);
  if (config.account.isOn && config.account.clientId === '')
    problems.push('HABEAS_ACCOUNT_CLIENT_ID: is missing, and HABEAS_ACCOUNT_ISSUER is set');
  config.log = readSection(LogConfig, env, problems);
  if (config.production) problems.push(...productionProblems(config, env));
  else if (!config.mail.smtpUrl && isPublic(config.web.origin)) problems.push(PUBLIC_MAILBOX);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function masterKeyDefault(env: Environment): string {
  return path.join(path.resolve(env['HABEAS_HOME'] || '.habeas'), 'master.key');
}
