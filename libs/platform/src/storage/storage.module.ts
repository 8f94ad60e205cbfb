import { Global, Module } from '@nestjs/common';
import { ClockModule } from '../clock';
import { FileStore } from './file-store';
import { FileRepository } from './file.repository';
import { OrphanSweep } from './orphan-sweep';

/** The file store for everybody. Needs ConfigModule, CryptoModule and DatabaseModule at the root. */
@Global()
@Module({
  imports: [ClockModule],
  providers: [FileRepository, FileStore, OrphanSweep],
  exports: [FileStore, OrphanSweep],
})
export class StorageModule {}
