import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { packFolder } from '../pack-folder';

const MORE_HELP = `
Writes a file beside each dataset (dataset.schema.json) with the tables, columns and types that the source has now; keep it under
version control with the dataset. \`sources check --live\` then reports each new, changed or lost column. A snapshot is only taken
where the dataset says of every column what it is. Addresses come from HABEAS_SOURCES, or from the installation that \`npm start\`
runs from here.
--json prints a list with source, file, unclassified and fault. A snapshot that was not taken ends with code 1.`;

/** `habeas sources snapshot [PATH]`: writes down each source's schema, so that what is added to it is seen. */
export function register(program: Command): void {
  group(program, 'sources', 'the systems that hold personal data')
    .command('snapshot')
    .description('write down which columns each source has, so that a new one is reported until it is classified')
    .argument('[path]', 'a controller pack, or a file of it')
    .option('--json', 'print one JSON list')
    .addHelpText('after', MORE_HELP)
    .action(async (path: string | undefined, options: { json?: boolean }) => {
      const { ConfigError, loadRuntimeConfig } = await import('@habeas/platform/config');
      const { snapshotPackSources, snapshotText } = await import('../sources/snapshot-pack-sources');
      const dir = packFolder('sources snapshot', path);
      try {
        const taken = await snapshotPackSources(dir, loadRuntimeConfig().sources);
        process.stdout.write(options.json ? `${JSON.stringify(taken, null, 2)}\n` : snapshotText(taken));
        if (taken.some(({ file }) => file === null)) throw new CommandEnd(EXIT.faultsFound);
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        const advice = 'sources snapshot: no installation runs here; start it with npm start, or set these.';
        throw new CommandEnd(EXIT.unavailable, `${advice}\n${error.message}`);
      }
    });
}
