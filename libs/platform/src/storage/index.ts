export { FileStore } from './file-store';
export type { StoredFile } from './file.repository';
export { OrphanSweep } from './orphan-sweep';
export type { StagedFile } from './staged-file';
export { FileDamaged, FileUnknown, FileUnreadable } from './storage-errors';
export { StorageModule } from './storage.module';
