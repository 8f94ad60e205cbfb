import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = path.join(root, '.dependency-cruiser.cjs');
const fixtures = path.join(__dirname, 'fixtures/dependencies');

/** Each planted breach: the rule that must name it, the file that imports. Everything else in the tree keeps every rule. */
const planted: [rule: string, file: string][] = [
  ['domain-imports-nothing', 'libs/domain/src/reads-a-file.ts'],
  ['domain-imports-nothing', 'libs/domain/src/asks-the-machine.ts'],
  ['domain-imports-nothing', 'libs/domain/src/leads-nowhere.ts'],
  ['domain-knows-no-layer', 'libs/domain/src/asks-the-machine.ts'],
  ['domain-knows-no-layer', 'libs/domain/src/casework.spec.ts'],
  ['platform-knows-no-feature', 'libs/platform/src/database/knows-the-law.ts'],
  ['connectors-below-casework', 'libs/connectors/src/decides.ts'],
  ['casework-below-apps', 'libs/casework/src/requests/knows-a-door.ts'],
  ['apps-reach-sources-through-casework', 'apps/worker/src/asks-a-source.ts'],
  ['no-app-imports-another', 'apps/worker/src/borrows.ts'],
  ['apps-without-pack', 'apps/cli/src/knows-the-pack.ts'],
  ['migrations-stand-alone', 'migrations/0002-calls-today.ts'],
  ['nothing-imports-test', 'libs/platform/src/database/uses-test-support.ts'],
  ['nothing-imports-a-spec', 'libs/domain/src/borrows-from-a-spec.ts'],
  ['no-circular', 'libs/domain/src/egg.ts'],
  ['no-unresolved', 'libs/domain/src/leads-nowhere.ts'],
  ['no-unresolved', 'libs/casework/src/letters/reads-mailboxes.ts'],
  ['domain-through-its-index', 'libs/casework/src/requests/past-the-domain-index.ts'],
  ['connectors-through-their-index', 'libs/casework/src/requests/past-the-connectors-index.ts'],
  ['platform-through-its-index', 'libs/casework/src/requests/past-the-platform-index.ts'],
  ['feature-through-its-index-from-apps', 'apps/worker/src/past-the-feature-index.ts'],
  ['feature-through-its-index', 'libs/casework/src/intake/past-the-feature-index.ts'],
  ['right-through-its-index', 'libs/casework/src/rights/access/past-the-feature-index.ts'],
  ['rights-contract-imports-lower-rows-only', 'libs/casework/src/rights/asks-intake.ts'],
  ['feature-has-a-row', 'libs/casework/src/miscellany/drawer.ts'],
  ['row-1-imports-lower-rows-only', 'libs/casework/src/audit/asks-staff.ts'],
  ['row-2-imports-lower-rows-only', 'libs/casework/src/staff/asks-sources.ts'],
  ['row-2-imports-lower-rows-only', 'libs/casework/src/register/asks-letters.ts'],
  ['row-3-imports-lower-rows-only', 'libs/casework/src/sources/asks-requests.ts'],
  ['row-4-imports-lower-rows-only', 'libs/casework/src/requests/asks-access.ts'],
  ['row-5-imports-lower-rows-only', 'libs/casework/src/identity/asks-access.ts'],
  ['row-6-imports-lower-rows-only', 'libs/casework/src/notices/asks-intake.ts'],
  ['row-7-imports-lower-rows-only', 'libs/casework/src/rights/access/asks-erasure.ts'],
  ['desk-takes-only-views', 'apps/desk/src/takes-a-service.ts'],
  ['queue-packages-in-queue', 'libs/casework/src/requests/enqueues.ts'],
  ['queue-packages-in-queue', 'apps/worker/src/opens-redis.ts'],
  ['mail-packages-in-mail', 'libs/casework/src/letters/sends.ts'],
  ['mail-packages-in-mail', 'libs/casework/src/letters/reads-mailboxes.ts'],
  ['typeorm-in-entities-and-repositories', 'libs/casework/src/requests/query-in-a.service.ts'],
  ['typeorm-in-entities-and-repositories', 'libs/casework/src/requests/entity-manager-in-a.service.ts'],
  ['nestjs-typeorm-in-modules', 'libs/casework/src/requests/injects-in-a.service.ts'],
  ['no-sql-in-apps', 'apps/web/src/queries.ts'],
  ['no-undeclared-package', 'libs/platform/src/database/guest.ts'],
  ['no-development-package-at-run-time', 'libs/platform/src/database/development.ts'],
];

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number };
}

function violations(cwd: string, folders: string[]): { breaches: [string, string][]; cruised: number } {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, ...folders, '--config', config, '--output-type', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 27 });
  if (!stdout) throw new Error(`dependency-cruiser printed nothing: ${stderr}`);
  const { summary } = JSON.parse(stdout) as Cruise;
  const breaches = summary.violations.map(({ rule, from }): [string, string] => [rule.name, from]);
  return { breaches, cruised: summary.totalCruised };
}

const inOrder = (breaches: [string, string][]): string[] => breaches.map((breach) => breach.join(' by ')).sort();

describe('the dependency rules', () => {
  it('find every planted breach, by name, and nothing else', () => {
    const { breaches } = violations(fixtures, ['apps', 'libs', 'migrations']);
    expect(inOrder(breaches)).toEqual(inOrder(planted));
  }, 60_000);

  it('have at least one planted breach each', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string }[] }>(config);
    expect([...new Set(planted.map(([name]) => name))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it('are kept by the code', () => {
    const { breaches, cruised } = violations(root, ['apps', 'libs', 'migrations']);
    expect(inOrder(breaches)).toEqual([]);
    expect(cruised).toBeGreaterThan(0);
  }, 60_000);
});
