import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { AuditEntry } from './audit-entry.entity';
import { AuditRepository } from './audit.repository';
import { Audit } from './audit.service';

@Global()
@Module({
  imports: [DatabaseModule.forFeature([AuditEntry])],
  providers: [AuditRepository, Audit],
  exports: [Audit],
})
export class AuditModule {}
