import { loadPack, PackInvalid } from '@habeas/casework/register';
import { checkSources, type CoverageGap, systemCoverage, type SystemRow } from '@habeas/casework/sources';

/** What `habeas sources coverage --json` prints. */
export interface CoverageReport {
  pack: string;
  systems: readonly SystemRow[];
  /** `invalid`: the files cannot be read so far, and no system is listed. */
  gaps: readonly (CoverageGap | { rule: 'invalid'; where: string; text: string })[];
}

/** The systems of the pack in this folder, and what is left open. */
export function packCoverage(pack: string): CoverageReport {
  try {
    const loaded = loadPack(pack);
    const { definitions, findings } = checkSources(pack, loaded);
    const invalid = findings
      .filter(({ severity }) => severity === 'error')
      .map(({ where, text }) => ({ rule: 'invalid' as const, where, text }));
    if (invalid.length > 0) return { pack, systems: [], gaps: invalid };
    return { pack, ...systemCoverage(loaded, definitions) };
  } catch (error) {
    if (!(error instanceof PackInvalid)) throw error;
    const gaps = error.problems.map(({ file, line, entry, field, message }) => {
      const where = [entry, field].filter(Boolean).join(' ');
      return { rule: 'invalid' as const, where, text: `${file}:${line}: ${message}` };
    });
    return { pack, systems: [], gaps };
  }
}
