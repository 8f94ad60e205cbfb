import { IsInt, Max, Min, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { asInteger, Variable } from './variable';

/** Another controller that may send us a person's data (GDPR Art. 20(2)). */
export interface TransferSender {
  /** As the desk shows it. */
  name: string;
  /** What it signs with: 64 hexadecimal digits. */
  secret: string;
}

function asSenders(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

@ValidatorConstraint({ name: 'transferSenders' })
class AreTransferSenders implements ValidatorConstraintInterface {
  validate(given: unknown): boolean {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    return Object.entries(given).every(([key, sender]) => /^[a-z0-9_-]{1,64}$/.test(key) && isSender(sender));
  }

  defaultMessage(): string {
    return 'must be a JSON object: for each sender {"name": ..., "secret": 64 hexadecimal digits}, under a lower-case key';
  }
}

/** Data that other controllers send us for a person. Without a sender nothing is taken, and the address is not there. */
export class TransfersConfig {
  /** By the key under which each signs. Holds secrets: give it by `HABEAS_TRANSFER_SENDERS_FILE`. */
  @Variable('HABEAS_TRANSFER_SENDERS', asSenders)
  @Validate(AreTransferSenders)
  senders: Record<string, TransferSender> = {};

  /** The largest file that is taken. */
  @Variable('HABEAS_TRANSFER_MEGABYTES', asInteger)
  @IsInt()
  @Min(1)
  @Max(100_000)
  mostMegabytes = 1024;

  /** Days after which a received file is made unreadable, whatever became of it. */
  @Variable('HABEAS_TRANSFER_KEEP_DAYS', asInteger)
  @IsInt()
  @Min(1)
  @Max(365)
  keepDays = 30;

  /** The sender of this key; undefined for any other word, such as the name of something that every object has. */
  sender(key: string): TransferSender | undefined {
    return Object.hasOwn(this.senders, key) ? this.senders[key] : undefined;
  }
}

function isSender(value: unknown): value is TransferSender {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('secret' in value)) return false;
  const { name, secret, ...others } = value as Record<string, unknown>;
  const isNamed = typeof name === 'string' && name.trim() !== '' && name.length <= 200;
  return isNamed && typeof secret === 'string' && /^[0-9a-f]{64}$/.test(secret) && Object.keys(others).length === 0;
}
