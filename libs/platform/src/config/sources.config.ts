import path from 'node:path';
import { IsString, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { Variable } from './variable';

function asAddresses(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One source's addresses: for reading, and where effects may be done, for these. */
export interface SourceAddress {
  url: string;
  writeUrl?: string;
}

/** `true` for an address, or a mapping of `url` and perhaps `writeUrl`, for every source. */
@ValidatorConstraint({ name: 'sourceAddresses' })
class AreSourceAddresses implements ValidatorConstraintInterface {
  validate(given: unknown): boolean {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    return Object.values(given).every((address: unknown) => typeof address === 'string' || isSourceAddress(address));
  }

  defaultMessage(): string {
    return 'must be a JSON object: for each source key an address, or {"url": ..., "writeUrl": ...}';
  }
}

/** How the organisation's sources are reached. The addresses hold passwords: give them by `HABEAS_SOURCES_FILE`. */
export class SourcesConfig {
  /**
   * Addresses of each source by its key, as JSON: `{"crm": {"url": "postgres://reader:...@host/crm", "writeUrl":
   * "postgres://writer:...@host/crm"}}`, or the address alone. The account of `url` must only read. Without `writeUrl` nothing is
   * ever changed in the source.
   */
  @Variable('HABEAS_SOURCES', asAddresses)
  @Validate(AreSourceAddresses)
  urls: Record<string, string | SourceAddress> = {};

  /** Folder under which the sources that hold files have theirs. */
  @Variable('HABEAS_SOURCE_FILES_DIR', (text) => path.resolve(text))
  @IsString()
  filesDir = path.resolve('.habeas/source-files');

  /** Addresses and folder of one source. A source without an address is unreachable, and says so in its tasks. */
  reach(source: { key: string; files?: string }): SourceAddress & { filesFolder?: string } {
    const given = this.urls[source.key] ?? `postgres://127.0.0.1:1/${source.key}`;
    const address = typeof given === 'string' ? { url: given } : given;
    return {
      ...address,
      ...(source.files === undefined ? {} : { filesFolder: path.join(this.filesDir, source.files) }),
    };
  }
}

function isSourceAddress(value: unknown): value is SourceAddress {
  if (typeof value !== 'object' || value === null || !('url' in value)) return false;
  const { url, writeUrl, ...others } = value as Record<string, unknown>;
  const writes = writeUrl === undefined || (typeof writeUrl === 'string' && writeUrl !== url);
  return typeof url === 'string' && writes && Object.keys(others).length === 0;
}
