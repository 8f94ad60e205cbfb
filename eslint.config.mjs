// The lint rules, all of them errors. test/dependency-rules/lint.spec.ts plants a breach of each and expects exactly that rule.
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts', 'test/**'];
const pureAndCasework = ['libs/domain/**', 'libs/casework/**'];

const unfinishedTests = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'A test runs, alone with all others, or it is not there.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'A test runs, alone with all others, or it is not there.',
  },
];

const readingTheClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is a parameter: take the instant from the caller.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is a parameter: take the instant from the caller.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Time is a parameter: take the instant from the caller.',
  },
];

const weakRandom = { object: 'Math', property: 'random', message: 'Codes and ids come from node:crypto.' };
const environment = {
  object: 'process',
  property: 'env',
  message: 'Only libs/platform/src/config reads the environment; take the validated class from there.',
};
const environmentImports = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env'],
  message: environment.message,
}));

const forEveryFile = {
  name: 'habeas/every-file',
  // A rule that may be silenced beside the code is no rule: with this, a disabling comment is itself a finding.
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'max-lines': ['error', { max: 300 }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-debugger': 'error',
    'no-empty': 'error',
    'no-fallthrough': 'error',
    'no-self-compare': 'error',
    'no-unreachable': 'error',
    // Taking the first of an iterator is a loop that runs once.
    'no-unreachable-loop': ['error', { ignore: ['ForOfStatement'] }],
    'no-restricted-syntax': ['error', ...unfinishedTests],
  },
};

const typeAware = {
  name: 'habeas/type-aware',
  files: typescript,
  extends: [...tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true } },
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // The rule leaves files with decorators alone when their metadata is emitted: Nest injects by the imported value.
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    // A method may be async because its contract is.
    '@typescript-eslint/require-await': 'off',
    // A column of an untyped row is made a string on purpose.
    '@typescript-eslint/no-base-to-string': 'off',
    // The names of jobs grow by declaration merging; the rule sees only today's.
    '@typescript-eslint/no-redundant-type-constituents': 'off',
  },
};

const plainScripts = {
  name: 'habeas/plain-scripts',
  files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: { '@typescript-eslint/no-unused-vars': 'error' },
};

const source = {
  name: 'habeas/source',
  files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts'],
  ignores: specs,
  rules: {
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'no-restricted-properties': ['error', weakRandom, environment],
    'no-restricted-imports': ['error', { paths: environmentImports }],
  },
};

const configuration = {
  name: 'habeas/configuration-reads-the-environment',
  files: ['libs/platform/src/config/**'],
  rules: { 'no-restricted-properties': ['error', weakRandom], 'no-restricted-imports': 'off' },
};

// What was applied somewhere is not split afterwards.
const migrations = { name: 'habeas/migrations', files: ['migrations/**'], rules: { 'max-lines': 'off' } };

const timeIsAParameter = {
  name: 'habeas/time-is-a-parameter',
  files: pureAndCasework,
  ignores: specs,
  rules: { 'no-restricted-syntax': ['error', ...unfinishedTests, ...readingTheClock] },
};

const logsNotConsole = {
  name: 'habeas/logs-not-console',
  files: ['libs/**', 'apps/web/**', 'apps/worker/**', 'apps/desk/**'],
  rules: { 'no-console': 'error' },
};

const desk = {
  name: 'habeas/desk',
  files: ['apps/desk/**/*.{ts,tsx}'],
  extends: [reactHooks.configs.flat.recommended],
  rules: { 'react-hooks/exhaustive-deps': 'error' },
};

// A JSX tree is one expression: a page of it is long without being complicated.
const deskPages = {
  name: 'habeas/desk-pages',
  files: ['apps/desk/**/*.tsx'],
  rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
};

const tests = {
  name: 'habeas/tests',
  files: specs,
  rules: {
    // Bodies of HTTP answers and parsed files are untyped here on purpose: the expectation is the type.
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/unbound-method': 'off',
  },
};

export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '.habeas/**', '.cache/**', 'coverage/**', 'test/**/fixtures/**'] },
  forEveryFile,
  typeAware,
  plainScripts,
  source,
  configuration,
  migrations,
  timeIsAParameter,
  logsNotConsole,
  desk,
  deskPages,
  tests,
);
