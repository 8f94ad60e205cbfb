// Who may import whom (docs/decisions/0001). Every path is anchored at the root; test/dependency-rules plants a breach of each rule.

/** The features of libs/casework, lowest row first: a feature imports only from rows above it in this table. */
const rows = [
  ['audit'],
  ['staff', 'register', 'letters'],
  ['sources', 'delivery', 'suppression'],
  ['requests'],
  ['identity', 'outside-links'],
  ['human-tasks', 'notices'],
  ['rights/[^/]+', 'deadlines', 'preservation', 'matters', 'received-transfers'],
  ['intake', 'objection-feed'],
];

const casework = '^libs/casework/src/';
const spec = '\\.spec\\.tsx?$';
const anyFeature = `(${rows.flat().join('|')})`;
// The face of a feature, or of a room of it that must load without the feature's database.
// The whole office, put together from the faces of its features for every process.
const theOffice = `${casework}casework\\.module\\.ts$`;
const face = `${casework}.+/index\\.ts$`;
// What every right fulfils stands beside the rights, not inside one of them.
const rightsContract = `${casework}rights/[^/]+\\.ts$`;

/** The rows under the one of this index. */
const below = (index) => rows.slice(0, index).map((row) => `${casework}(${row.join('|')})/`);

/** Matches an npm package wherever it is installed, its types, and its bare name when it is not installed. */
const npm = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`;

const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const layers = [
  rule(
    'domain-imports-nothing',
    'The law is pure: no I/O, no framework. Only temporal-polyfill, the calendar arithmetic the language still lacks.',
    { path: '^libs/domain/', pathNot: spec },
    { pathNot: ['^libs/domain/', npm('temporal-polyfill')] },
  ),
  rule(
    'domain-knows-no-layer',
    'Not even a spec of the domain needs what stands above it.',
    { path: '^libs/domain/' },
    { path: '^(apps|migrations|examples|libs/(?!domain/))' },
  ),
  rule(
    'platform-knows-no-feature',
    'The machine serves every feature and knows none.',
    { path: '^libs/platform/' },
    { path: '^(apps|migrations|examples|libs/(?!platform/))' },
  ),
  rule(
    'connectors-below-casework',
    'A connector reaches a source; what is done with the answer is casework.',
    { path: '^libs/connectors/' },
    { path: '^(apps|migrations|examples|libs/casework)/' },
  ),
  rule(
    'casework-below-apps',
    'What the office does is the same behind every door.',
    { path: '^libs/casework/' },
    { path: '^(apps|migrations|examples)/' },
  ),
  rule(
    'apps-reach-sources-through-casework',
    'A source is asked by a source task, which leaves its trace; never directly from a process.',
    { path: '^apps/' },
    { path: '^libs/connectors/' },
  ),
  rule(
    'no-app-imports-another',
    'Processes are deployed apart.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  rule(
    'apps-without-pack',
    'A controller pack is read as files at start, so that another organisation needs no build.',
    { path: '^(apps|migrations)/', pathNot: spec },
    { path: '^examples/' },
  ),
  rule(
    'migrations-stand-alone',
    'A migration that calls code of today does something else tomorrow.',
    { path: '^migrations/', pathNot: spec },
    { path: '^(apps|libs)/' },
  ),
  rule(
    'nothing-imports-test',
    'Only specs use what stands in test.',
    { path: '^(apps|libs|migrations|examples)/', pathNot: spec },
    { path: '^test/' },
  ),
  rule('nothing-imports-a-spec', 'A spec is an end, not a library.', {}, { path: '\\.(spec|e2e)\\.tsx?$' }),
  rule('no-circular', 'Two files that need each other are one file, or three.', {}, { circular: true }),
  rule('no-unresolved', 'An import that leads nowhere fails at run time.', {}, { couldNotResolve: true }),
];

const faces = [
  rule(
    'domain-through-its-index',
    'libs/domain/src/index.ts is the face of the law.',
    { path: '^(apps|libs|test)/', pathNot: '^libs/domain/' },
    { path: '^libs/domain/src/', pathNot: '^libs/domain/src/index\\.ts$' },
  ),
  rule(
    'connectors-through-their-index',
    'libs/connectors/src/index.ts is the face of the connectors.',
    { path: '^libs/', pathNot: '^libs/connectors/' },
    { path: '^libs/connectors/src/', pathNot: '^libs/connectors/src/index\\.ts$' },
  ),
  rule(
    'platform-through-its-index',
    'Each concern of the platform has a face; so may a room of it that must load without the rest.',
    { path: '^(apps|libs)/', pathNot: '^libs/platform/' },
    { path: '^libs/platform/src/', pathNot: '^libs/platform/src/.+/index\\.ts$' },
  ),
  rule(
    'feature-through-its-index-from-apps',
    'Processes see the face of a feature. The desk has its own rule.',
    { path: '^apps/', pathNot: '^apps/desk/' },
    { path: casework, pathNot: [face, theOffice] },
  ),
  rule(
    'feature-through-its-index',
    'A feature sees the face of another, not its rooms.',
    { path: `${casework}${anyFeature}/`, pathNot: `${casework}rights/` },
    { path: casework, pathNot: [`${casework}$1/`, face] },
  ),
  rule(
    'right-through-its-index',
    'A right sees the face of a feature, and the contract that stands beside the rights.',
    { path: `${casework}rights/([^/]+)/` },
    { path: casework, pathNot: [`${casework}rights/$1/`, face, rightsContract] },
  ),
];

const features = [
  rule(
    'feature-has-a-row',
    'A folder of casework stands in the table at the head of this file, or nobody knows what may import it.',
    {
      path: casework,
      pathNot: [`${casework}${anyFeature}/`, rightsContract, theOffice, `${casework}[^/]+\\.spec\\.ts$`],
    },
    {},
  ),
  rule(
    'rights-contract-imports-lower-rows-only',
    'What stands beside the rights stands in their row; it alone knows them all.',
    { path: rightsContract },
    { path: `${casework}${anyFeature}/`, pathNot: [`${casework}rights/`, ...below(6)] },
  ),
  // The highest row has nobody above it and nobody beside it: a rule for it could not be broken.
  ...rows.slice(0, -1).map((row, index) =>
    rule(
      `row-${index + 1}-imports-lower-rows-only`,
      'A lower row tells a higher one by an event written to the outbox, never by import.',
      { path: `${casework}(${row.join('|')})/` },
      {
        path: `${casework}${anyFeature}/`,
        pathNot: [`${casework}$1/`, rightsContract, ...below(index)],
      },
    ),
  ),
];

const deskRules = [
  rule(
    'desk-takes-only-views',
    'The desk runs in a browser: it shares the shape of what the API answers, and the pure domain; nothing else.',
    { path: '^apps/desk/' },
    { path: '^libs/', pathNot: ['^libs/domain/src/', `${casework}.+-view\\.ts$`] },
  ),
];

const packages = [
  rule(
    'queue-packages-in-queue',
    'Jobs go through the outbox; only platform/queue knows what carries the hint.',
    { path: '^(apps|libs|migrations)/', pathNot: '^libs/platform/src/queue/' },
    { path: npm('bullmq', 'ioredis', '@nestjs/bullmq') },
  ),
  rule(
    'mail-packages-in-mail',
    'One place parses what strangers send and one place can send.',
    { path: '^(apps|libs|migrations)/', pathNot: '^libs/platform/src/mail/' },
    { path: npm('nodemailer', 'imapflow', 'mailparser', 'smtp-server') },
  ),
  rule(
    'typeorm-in-entities-and-repositories',
    'Queries have one kind of file, so that they can all be found and read.',
    {
      path: '^(apps|libs)/',
      pathNot: ['\\.(entity|repository)\\.ts$', '^libs/platform/src/database/', spec],
    },
    { path: npm('typeorm') },
  ),
  rule(
    'nestjs-typeorm-in-modules',
    'A module registers its entities; only a repository is given one.',
    {
      path: '^(apps|libs)/',
      pathNot: ['\\.(module|repository)\\.ts$', '^libs/platform/src/database/', spec],
    },
    { path: npm('@nestjs/typeorm') },
  ),
  rule(
    'no-sql-in-apps',
    'A process has no query of its own.',
    { path: '^apps/', pathNot: spec },
    { path: npm('pg', 'pg-cursor', 'typeorm', '@nestjs/typeorm') },
  ),
  rule(
    'no-undeclared-package',
    'What is imported stands in package.json; a guest of another package can leave with it.',
    { path: '^(apps|libs|migrations)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'no-development-package-at-run-time',
    'An installation without development packages must start.',
    { path: '^(apps/(web|worker|cli)|libs|migrations)/', pathNot: [spec, '-(kit|fixture)\\.ts$'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

module.exports = {
  forbidden: [...layers, ...faces, ...features, ...deskRules, ...packages],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.habeas)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
