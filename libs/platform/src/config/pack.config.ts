import path from 'node:path';
import { IsString } from 'class-validator';
import { Variable } from './variable';

export class PackConfig {
  /** Folder of the controller pack. */
  @Variable('HABEAS_PACK', (text) => path.resolve(text))
  @IsString()
  dir = path.resolve('examples/proximus');
}
