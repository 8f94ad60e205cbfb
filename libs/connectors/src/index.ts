export * from './connector';
export * from './dataset/dataset';
export * from './dataset/effect-rules';
export * from './effects';
export { type HumanOperation, type HumanSource, type ResponsiblePerson, type SourceOwner } from './human/human-source';
export { edgesOf, type Edge } from './dataset/graph';
export { lintDataset, type DatasetLint } from './dataset/lint-dataset';
export { readDataset, readDatasetFile } from './dataset/read-dataset';
export { DatasetError } from './dataset/yaml-node';
export { connectorContract, type ContractCase, type ContractFixtures } from './kit/connector-contract';
export { effectsContract, type EffectFixtures } from './kit/effects-contract';
export {
  compareSnapshot,
  readSnapshot,
  snapshotFile,
  snapshotOf,
  unclassified,
  writeSnapshot,
  type SchemaSnapshot,
  type SnapshotDifference,
} from './kit/schema-snapshot';
export { EFFECT_LEDGER_SQL, isRectifiable, writerGrants } from './postgres/effects/prepare-source';
export { spellPhone } from './postgres/identity-column';
export { MASKED } from './postgres/page';
export { PostgresConnector, type PostgresOptions } from './postgres/postgres-connector';
export { canonicalValue, normaliseKey } from './search-key';
export { openConnector, readSources, type SourceDefinition, type SourceReach } from './sources';
