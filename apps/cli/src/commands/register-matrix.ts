import { LANGUAGES, type Language } from '@habeas/domain';
import { type Command, Option } from 'commander';
import { group } from '../command-group';
import { MODEL_PACK } from '../pack-folder';

const MORE_HELP = `
A FILE stands for the pack of its folder. Without an argument the model pack (${MODEL_PACK}) is read.
For each activity and right: whether it is available, the rule, its article, and why; for erasure the holds of the register.
At the end the rules by which a person's facts are decided, in the order in which they are tried.
--json prints version, cells (right, activity, availability, rule, article, dpv, reason, why, bases, holds) and rules.`;

/** `habeas register matrix [FILE|DIR]`: what every right gives for every activity, for the DPO to read and counsel to sign. */
export function register(program: Command): void {
  group(program, 'register', 'the register of processing activities')
    .command('matrix')
    .description('print for every activity and right what is available and why')
    .argument('[path]', 'a controller pack, or a file of it')
    .addOption(new Option('--language <LANGUAGE>', 'the titles').choices([...LANGUAGES]).default('en'))
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (path: string | undefined, options: { language: Language; json?: boolean }) => {
      const [{ DECISION_RULES, matrixOf, RIGHTS }, { decisionActivities }, { packOf }, { matrixText }] =
        await Promise.all([
          import('@habeas/domain'),
          import('@habeas/casework/register'),
          import('../decisions/load-register'),
          import('../decisions/matrix-text'),
        ]);
      const pack = await packOf('register matrix', path);
      const cells = matrixOf(decisionActivities(pack));
      const rules = RIGHTS.flatMap((right) =>
        DECISION_RULES[right].map(({ name, outcome, article, condition }) => ({
          right,
          name,
          outcome,
          article,
          condition,
        })),
      );
      const json = () => `${JSON.stringify({ version: pack.version, cells, rules }, null, 2)}\n`;
      process.stdout.write(options.json ? json() : matrixText({ cells, rules }, pack, options.language));
    });
}
