import { IsBoolean, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { asFlag, asInteger, Variable } from './variable';

const POSTGRES_URL = /^postgres(ql)?:\/\/.+\/.+/;
const SAY_URL = { message: 'must be a PostgreSQL address, postgres://user:password@host:port/database' };

export class DatabaseConfig {
  /** Address of the application's role: reads and writes rows, defines nothing. */
  @Variable('DATABASE_URL')
  @Matches(POSTGRES_URL, SAY_URL)
  url: string;

  /** Address of the role that owns the tables; only migrations use it. */
  @Variable('DATABASE_OWNER_URL')
  @IsOptional()
  @Matches(POSTGRES_URL, SAY_URL)
  ownerUrl?: string;

  /** Connections that one process may open. */
  @Variable('DATABASE_POOL_SIZE', asInteger)
  @IsInt()
  @Min(2)
  @Max(200)
  poolSize = 10;

  /** Milliseconds after which a statement is given up. */
  @Variable('DATABASE_STATEMENT_TIMEOUT_MS', asInteger)
  @IsInt()
  @Min(1000)
  statementTimeoutMs = 30_000;

  /** For tests only: accept a database that may lose what it committed, and one role for all. */
  @Variable('HABEAS_ACCEPT_UNSAFE_DATABASE', asFlag)
  @IsBoolean({ message: 'must be 0 or 1' })
  acceptUnsafe = false;
}
