import { LANGUAGES, type Language } from '@habeas/domain';
import { type Command, Option } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { MODEL_PACK, packFolder } from '../pack-folder';

const MORE_HELP = `
Reads files only: systems.yaml against sources/sources.yaml, the datasets and the register. Without an argument the model pack
(${MODEL_PACK}) is read. For each system: what covers it (source, human, referral, nothing-personal, or missing), by which
sources, the activities that it serves and the periods of the register.
--json prints one object: pack, systems and gaps (rule, where, text).
A gap ends with code 1: a system that nothing covers, rows of a source that belong to no system, an activity with data that no
system serves. So does a pack that cannot be read.`;

/** `habeas sources coverage [PATH]`: every system of the documents, and by what a request reaches it. */
export function register(program: Command): void {
  group(program, 'sources', 'the systems that hold personal data')
    .command('coverage')
    .description('print every system with what covers it, and what is left open')
    .argument('[path]', 'a controller pack, or a file of it')
    .addOption(new Option('--language <LANGUAGE>', 'the names').choices([...LANGUAGES]).default('en'))
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (path: string | undefined, options: { language: Language; json?: boolean }) => {
      const dir = packFolder('sources coverage', path);
      const [{ packCoverage }, { coverageText }] = await Promise.all([
        import('../sources/pack-coverage'),
        import('../sources/coverage-text'),
      ]);
      const report = packCoverage(dir);
      process.stdout.write(
        options.json ? `${JSON.stringify(report, null, 2)}\n` : coverageText(report, options.language),
      );
      if (report.gaps.length > 0) throw new CommandEnd(EXIT.faultsFound);
    });
}
