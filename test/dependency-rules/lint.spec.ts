import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const fixtures = path.join(__dirname, 'fixtures/lint');

/** Each planted file and the one rule that must find it. */
const planted: Record<string, string> = {
  'libs/domain/src/floating-promise.ts': '@typescript-eslint/no-floating-promises',
  'libs/domain/src/misused-promise.ts': '@typescript-eslint/no-misused-promises',
  'libs/domain/src/switch-with-a-gap.ts': '@typescript-eslint/switch-exhaustiveness-check',
  'libs/domain/src/explicit-any.ts': '@typescript-eslint/no-explicit-any',
  'libs/domain/src/type-imported-as-value.ts': '@typescript-eslint/consistent-type-imports',
  'libs/domain/src/unfiltered.ts': '@typescript-eslint/no-unsafe-return',
  'libs/domain/src/three-hundred-and-one-lines.ts': 'max-lines',
  'libs/domain/src/long-function.ts': 'max-lines-per-function',
  'libs/domain/src/weak-random.ts': 'no-restricted-properties',
  'libs/domain/src/today.ts': 'no-restricted-syntax',
  'libs/domain/src/now.ts': 'no-restricted-syntax',
  'libs/casework/src/requests/temporal-now.ts': 'no-restricted-syntax',
  'libs/casework/src/requests/environment.ts': 'no-restricted-properties',
  'libs/casework/src/requests/imported-environment.ts': 'no-restricted-imports',
  'libs/casework/src/requests/console.ts': 'no-console',
  'libs/domain/src/silenced.ts': 'a comment that silences',
  'libs/domain/src/unfinished.ts': 'no-warning-comments',
  'libs/domain/src/lone.spec.ts': 'no-restricted-syntax',
  'libs/domain/src/skipped.spec.ts': 'no-restricted-syntax',
  'libs/domain/src/crossed-out.spec.ts': 'no-restricted-syntax',
  'apps/desk/src/conditional-hook.ts': 'react-hooks/rules-of-hooks',
};

/** Files that come near a rule and keep it; a rule that found them would break what the house is built on. */
const allowed = [
  'libs/casework/src/requests/injected.service.ts',
  'libs/platform/src/clock/clock.ts',
  'libs/platform/src/config/read.ts',
  'apps/cli/src/deadline.command.ts',
  'tools/start.mjs',
];

interface Finding {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

const ruleOf = ({ ruleId, message }: Finding['messages'][number]): string =>
  ruleId ?? (message.includes('noInlineConfig') ? 'a comment that silences' : message);

function lintFixtures(): Map<string, string[]> {
  const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
  const args = [
    eslint,
    '.',
    '--config',
    path.join(root, 'eslint.config.mjs'),
    '--max-warnings',
    '0',
    '--format',
    'json',
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: fixtures, encoding: 'utf8' });
  if (status !== 1) throw new Error(`the linter ended with ${status}: ${stderr}`);
  return new Map(
    (JSON.parse(stdout) as Finding[]).map((file) => [
      path.relative(fixtures, file.filePath),
      file.messages.map(ruleOf),
    ]),
  );
}

describe('the lint rules', () => {
  let found: Map<string, string[]>;
  beforeAll(() => {
    found = lintFixtures();
  }, 60_000);

  it.each(Object.entries(planted))('%s breaks %s, and nothing else', (file, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(allowed)('%s keeps every rule', (file) => {
    expect(found.get(file)).toEqual([]);
  });

  it('looked at every planted file', () => {
    expect([...found.keys()].filter((file) => found.get(file)?.length).sort()).toEqual(Object.keys(planted).sort());
  });
});
