export { AuditModule } from './audit.module';
export { Audit, type AuditRecord, AuditUnavailable, sha256Hex } from './audit.service';
export { openAudit, type OpenAudit } from './open-audit';
