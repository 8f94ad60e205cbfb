import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { packFolder } from '../pack-folder';

const MORE_HELP = `
Prints the SQL that the owner of a source's database runs once, and again after each change of its dataset: the schema "habeas", in
which the source keeps what was done, and for the account what the effects on this dataset need and no more. Nothing is run here.

Example:
  habeas sources prepare crm --role habeas_writer | psql postgres://owner@crm.example/crm`;

/** `habeas sources prepare SOURCE [PATH]`: the SQL that makes a source ready for effects. */
export function register(program: Command): void {
  group(program, 'sources', 'the systems that hold personal data')
    .command('prepare')
    .description('print the SQL that makes a source ready to erase, restrict and put right')
    .argument('<source>', 'key of the source')
    .argument('[path]', 'a controller pack, or a file of it')
    .requiredOption('--role <NAME>', 'account of the source by which effects are done')
    .addHelpText('after', MORE_HELP)
    .action(async (source: string, path: string | undefined, { role }: { role: string }) => {
      const { loadPack } = await import('@habeas/casework/register');
      const { checkSources, prepareSql } = await import('@habeas/casework/sources');
      const dir = packFolder('sources prepare', path);
      const definition = checkSources(dir, loadPack(dir)).definitions.find(({ key }) => key === source);
      if (!definition) throw new CommandEnd(EXIT.badInput, `sources prepare: ${dir} has no source ${source}`);
      process.stdout.write(prepareSql(definition, role));
    });
}
