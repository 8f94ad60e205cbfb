import type { ControllerPack, Finding, PackProblem, Severity } from '@habeas/casework/register';
import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { MODEL_PACK, packFolder } from '../pack-folder';

const HEADINGS: Readonly<Record<Severity, string>> = {
  missing: 'Missing: the register does not say what GDPR Art. 30 or 15 asks for',
  contradictory: 'Contradictory: two values cannot both hold',
  'open-question': 'Open questions: for the owner named at each',
};

const MORE_HELP = `
A FILE stands for the pack of its folder. Without an argument the model pack (${MODEL_PACK}) is checked.
--json prints one object: pack, version, valid, problems (file, entry, field, line, message) and findings
(severity missing, contradictory or open-question, activity, field, message).
A pack that cannot be loaded ends with code 1; findings alone do not, they are the DPO's work list.`;

/** `habeas register check [FILE|DIR]`: what is wrong, missing, contradictory or undecided in a controller pack. No database. */
export function register(program: Command): void {
  group(program, 'register', 'the register of processing activities')
    .command('check')
    .description('print what is missing or contradictory in a controller pack')
    .argument('[path]', 'a controller pack, or a file of it')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (path: string | undefined, options: { json?: boolean }) => {
      const dir = packFolder('register check', path);
      const result = await check(dir);
      process.stdout.write(options.json ? `${JSON.stringify({ pack: dir, ...result }, null, 2)}\n` : asText(result));
      if (!result.valid) throw new CommandEnd(EXIT.faultsFound);
    });
}

interface Result {
  version: string | null;
  valid: boolean;
  activities: number;
  problems: readonly PackProblem[];
  findings: readonly Finding[];
}

async function check(dir: string): Promise<Result> {
  const { checkRegister, loadPack, PackInvalid } = await import('@habeas/casework/register');
  let pack: ControllerPack;
  try {
    pack = loadPack(dir);
  } catch (error) {
    if (!(error instanceof PackInvalid)) throw error;
    return { version: null, valid: false, activities: 0, problems: error.problems, findings: [] };
  }
  const { version, activities } = pack;
  return { version, valid: true, activities: activities.length, problems: [], findings: checkRegister(pack) };
}

function asText({ valid, version, activities, problems, findings }: Result): string {
  if (!valid) {
    const lines = problems.map(
      ({ file, line, entry, field, message }) =>
        `  ${[`${file}:${line}`, entry, field, message].filter(Boolean).join('  ')}`,
    );
    return `The pack is not valid (${problems.length}):\n${lines.join('\n')}\n`;
  }
  const head = `The pack is valid: ${activities} activities, version ${version?.slice(0, 12)}.\n`;
  return head + (Object.keys(HEADINGS) as Severity[]).map((severity) => section(severity, findings)).join('');
}

function section(severity: Severity, findings: readonly Finding[]): string {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return '';
  const lines = found.map(({ activity, field, message }, index) => {
    const heading = found[index - 1]?.activity === activity ? '' : `  ${activity || 'the register as a whole'}\n`;
    return `${heading}    ${field}: ${message}`;
  });
  return `\n${HEADINGS[severity]} (${found.length})\n${lines.join('\n')}\n`;
}
