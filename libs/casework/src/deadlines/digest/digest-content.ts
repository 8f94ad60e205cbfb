import type { LetterData } from '../../letters';
import type { StaffRole } from '../../staff';
import type { DigestLine, DigestScope, DigestSection } from './digest.repository';

/** Whose requests a role answers for. */
export const DIGEST_SCOPE: Readonly<Record<StaffRole, DigestScope>> = {
  agent: 'own',
  handler: 'own-and-free',
  dpo: 'office',
  administrator: 'office',
  auditor: 'own',
};

/** What the letter says of the lines found: references and dates, nothing of a person (I7). `day` names the digest. */
export function digestContent(
  day: string,
  lines: readonly DigestLine[],
  labelOf: (matter: string) => string,
  deskUrl: string,
): LetterData['daily-digest'] {
  const rows = (wanted: DigestSection) =>
    lines
      .filter(({ section }) => section === wanted)
      .map(({ reference, due, matter }) => ({ reference, due, matter: matter && labelOf(matter) }));
  const totals = new Map(lines.map(({ section, total }) => [section, total]));
  const more = [...totals.values()].reduce((sum, total) => sum + total, 0) - lines.length;
  return {
    reference: day,
    late: rows('late'),
    due: rows('due'),
    waiting: rows('waiting'),
    more: more > 0 ? more : null,
    nothing: lines.length === 0,
    deskUrl,
  };
}
