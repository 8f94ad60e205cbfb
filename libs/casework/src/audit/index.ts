export { AuditModule } from './audit.module';
export { Audit, type AuditRecord, AuditUnavailable, sha256Hex } from './audit.service';
