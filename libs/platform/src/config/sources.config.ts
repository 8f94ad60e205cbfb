import path from 'node:path';
import { IsObject, IsString } from 'class-validator';
import { Variable } from './variable';

function asAddresses(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** How the organisation's sources are reached. The addresses hold passwords: give them by `HABEAS_SOURCES_FILE`. */
export class SourcesConfig {
  /** Address of each source by its key, as JSON: `{"crm": "postgres://reader:...@host/crm"}`. The account must only read. */
  @Variable('HABEAS_SOURCES', asAddresses)
  @IsObject({ message: 'must be a JSON object of source keys and addresses' })
  urls: Record<string, string> = {};

  /** Folder under which the sources that hold files have theirs. */
  @Variable('HABEAS_SOURCE_FILES_DIR', (text) => path.resolve(text))
  @IsString()
  filesDir = path.resolve('.habeas/source-files');

  /** Address and folder of one source. A source without an address is unreachable, and says so in its tasks. */
  reach(source: { key: string; files?: string }): { url: string; filesFolder?: string } {
    const url = this.urls[source.key] ?? `postgres://127.0.0.1:1/${source.key}`;
    return { url, ...(source.files === undefined ? {} : { filesFolder: path.join(this.filesDir, source.files) }) };
  }
}
