import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Audit, AuditModule } from '@habeas/casework/audit';
import { type Config, ConfigModule } from '@habeas/platform/config';
import { CryptoModule } from '@habeas/platform/crypto';
import { DatabaseModule } from '@habeas/platform/database';
import { FileStore, StorageModule } from '@habeas/platform/storage';

@Module({})
class KeysModule {
  static forRoot(config: Config): DynamicModule {
    const platform = [
      ConfigModule.forRoot(config),
      CryptoModule.forRoot(config),
      DatabaseModule.forRoot(config.database),
    ];
    return { module: KeysModule, imports: [...platform, StorageModule, AuditModule] };
  }
}

/**
 * Records that the master key is rotated, then does it.
 * @returns how many storage keys were wrapped anew
 * @throws AuditUnavailable when it cannot be recorded; then nothing is rotated
 */
export async function rotateKeys(config: Config): Promise<number> {
  const app = await NestFactory.createApplicationContext(KeysModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    await app.get(Audit, { strict: false }).appendBeforeRead({ event: 'key.rotated', actor: { kind: 'system' } });
    return await app.get(FileStore, { strict: false }).rotateMaster();
  } finally {
    await app.close();
  }
}
