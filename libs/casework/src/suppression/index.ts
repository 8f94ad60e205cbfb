export { CsvFault } from './csv-records';
export { EvidenceRepository, type SuppressionEvidence } from './evidence.repository';
export { type OpenSuppressions, openSuppressions } from './open-suppressions';
export { ColumnFault, type ScreenedRow, screenFile, type Screening } from './screen-file';
export { SuppressionModule } from './suppression.module';
export { ERASED, type Suppressed, Suppressions, type SuppressionScope } from './suppressions';
