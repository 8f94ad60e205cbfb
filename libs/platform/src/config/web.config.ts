import { IsInt, IsString, Matches, Max, Min, MinLength } from 'class-validator';
import { asInteger, Variable } from './variable';

/** What stands in for the session secret on a developer's machine; refused in production. */
export const DEVELOPMENT_SESSION_SECRET = 'development-session-secret-not-for-production';

export class WebConfig {
  @Variable('PORT', asInteger)
  @IsInt()
  @Min(0)
  @Max(65_535)
  port = 3000;

  @Variable('HOST')
  @IsString()
  host = '127.0.0.1';

  /** The public origin that every link uses. It is never taken from a request's Host header. */
  @Variable('HABEAS_ORIGIN', (text) => text.replace(/\/+$/, ''))
  @Matches(/^https?:\/\/[^/\s?#]+$/, { message: 'must be an origin such as https://privacy.example' })
  origin = 'http://127.0.0.1:3000';

  /** Number of proxies in front whose X-Forwarded-For may be believed. */
  @Variable('TRUSTED_PROXIES', asInteger)
  @IsInt()
  @Min(0)
  @Max(10)
  trustedProxies = 0;

  @Variable('HABEAS_SESSION_SECRET')
  @IsString()
  @MinLength(32, { message: 'must be at least 32 characters long' })
  sessionSecret = DEVELOPMENT_SESSION_SECRET;
}
