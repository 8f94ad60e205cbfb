import type { Command } from 'commander';
import { group } from '../command-group';
import { CommandEnd, EXIT } from '../exit-codes';
import { MODEL_PACK, packFolder } from '../pack-folder';
import type { SourcesReport } from '../sources/check-pack-sources';

const MORE_HELP = `
Without --live only files are read: sources/sources.yaml and every dataset that it names, against the register. Faults are
errors; what will probably hide or leak data is a warning. Without an argument the model pack (${MODEL_PACK}) is checked.
--live also asks each source whether it answers, whether the account only reads, and what differs between its dataset and its
tables. Addresses come from HABEAS_SOURCES, or from the installation that \`npm start\` runs from here.
--json prints one object: pack, live, sources and findings (severity, source, rule, where, text).
An error ends with code 1; warnings alone do not.`;

/** `habeas sources check [PATH]`: what is wrong with the sources of a controller pack, in the files or in the databases. */
export function register(program: Command): void {
  group(program, 'sources', 'the systems that hold personal data')
    .command('check')
    .description('print what is wrong in sources.yaml and the datasets, and with --live in the sources themselves')
    .argument('[path]', 'a controller pack, or a file of it')
    .option('--live', 'also compare each dataset with the source itself')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (path: string | undefined, options: { live?: boolean; json?: boolean }) => {
      const { report, reportText } = await checked(packFolder('sources check', path), options.live === true);
      process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
      if (report.findings.some(({ severity }) => severity === 'error')) throw new CommandEnd(EXIT.faultsFound);
    });
}

async function checked(dir: string, live: boolean) {
  const { ConfigError, loadRuntimeConfig } = await import('@habeas/platform/config');
  const { checkPackSources } = await import('../sources/check-pack-sources');
  const { reportText } = await import('../sources/report-text');
  try {
    const report: SourcesReport = await checkPackSources(dir, live ? loadRuntimeConfig().sources : null);
    return { report, reportText };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const advice = 'sources check --live: no installation runs here; start it with npm start, or set these.';
    throw new CommandEnd(EXIT.unavailable, `${advice}\n${error.message}`);
  }
}
