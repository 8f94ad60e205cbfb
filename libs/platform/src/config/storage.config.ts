import path from 'node:path';
import { IsString, MinLength } from 'class-validator';
import { Variable } from './variable';

export class StorageConfig {
  @Variable('HABEAS_HOME', (text) => path.resolve(text))
  @IsString()
  home = path.resolve('.habeas');

  /** Absent: `master.key` in the home. */
  @Variable('HABEAS_MASTER_KEY_FILE', (text) => path.resolve(text))
  @IsString()
  @MinLength(1)
  masterKeyFile = '';

  get filesDir(): string {
    return path.join(this.home, 'files');
  }
}
