import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { asInteger, Variable } from './variable';

export class MailConfig {
  /** Absent: every outgoing message is captured and none can reach a real address. */
  @Variable('SMTP_URL')
  @IsOptional()
  @Matches(/^smtps?:\/\/.+/, { message: 'must be an SMTP address, smtp://user:password@host:port' })
  smtpUrl?: string;

  /** Port of the SMTP listener; 0 takes any free one. */
  @Variable('SMTP_LISTEN_PORT', asInteger)
  @IsInt()
  @Min(0)
  @Max(65_535)
  listenPort = 2525;

  @Variable('SMTP_LISTEN_HOST')
  @IsString()
  listenHost = '127.0.0.1';

  /** A larger message is refused with 552. */
  @Variable('SMTP_MAX_BYTES', asInteger)
  @IsInt()
  @Min(1_000_000)
  maxBytes = 60_000_000;
}
