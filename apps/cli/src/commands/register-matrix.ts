import { LANGUAGES, type Language } from '@habeas/domain';
import { type Command, Option } from 'commander';
import { group } from '../command-group';
import { MODEL_PACK } from '../pack-folder';

const MORE_HELP = `
A FILE stands for the pack of its folder. Without an argument the model pack (${MODEL_PACK}) is read.
For each activity and right: whether it is available, the rule, its article, and why; for erasure the holds of the register.
--json prints pack version and cells (right, activity, availability, rule, article, dpv, reason, why, bases, holds).`;

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
      const [{ matrixOf }, { decisionActivities }, { packOf }, { matrixText }] = await Promise.all([
        import('@habeas/domain'),
        import('@habeas/casework/register'),
        import('../decisions/load-register'),
        import('../decisions/matrix-text'),
      ]);
      const pack = await packOf('register matrix', path);
      const cells = matrixOf(decisionActivities(pack));
      const json = () => `${JSON.stringify({ version: pack.version, cells }, null, 2)}\n`;
      process.stdout.write(options.json ? json() : matrixText(cells, pack, options.language));
    });
}
