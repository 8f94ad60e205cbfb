import { loadPack, PackInvalid } from '@habeas/casework/register';
import { checkSources, compareSources, type SourceFinding } from '@habeas/casework/sources';
import type { SourcesConfig } from '@habeas/platform/config';

/** What `habeas sources check --json` prints. */
export interface SourcesReport {
  pack: string;
  live: boolean;
  /** Keys of the sources that could be read, in the order in which they are asked. */
  sources: readonly string[];
  findings: readonly SourceFinding[];
}

/**
 * Checks the sources of a pack.
 * @param dir folder of the controller pack
 * @param addresses how this installation reaches the sources; null to read files only
 */
export async function checkPackSources(dir: string, addresses: SourcesConfig | null): Promise<SourcesReport> {
  try {
    const { definitions, findings } = checkSources(dir, loadPack(dir));
    const compared = addresses
      ? await compareSources(definitions, (source) => (source.key in addresses.urls ? addresses.reach(source) : null))
      : [];
    const sources = definitions.map(({ key }) => key);
    return { pack: dir, live: addresses !== null, sources, findings: [...findings, ...compared] };
  } catch (error) {
    if (!(error instanceof PackInvalid)) throw error;
    const findings = error.problems.map(({ file, line, entry, field, message }): SourceFinding => {
      const where = [entry, field].filter(Boolean).join(' ');
      return { severity: 'error', source: null, rule: 'invalid', where, text: `${file}:${line}: ${message}` };
    });
    return { pack: dir, live: addresses !== null, sources: [], findings };
  }
}
