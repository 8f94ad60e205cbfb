import type { Activity, ControllerPack } from '@habeas/casework/register';
import {
  type DecisionRow,
  type Language,
  type MatrixAvailability,
  type MatrixCell,
  type Right,
  RIGHTS,
} from '@habeas/domain';

/** One rule of the engine, as it is listed. */
export interface ListedRule extends Pick<DecisionRow, 'outcome' | 'article'> {
  readonly right: Right;
  readonly name: string;
  readonly condition: string;
}

const SIGN: Readonly<Record<MatrixAvailability, string>> = {
  available: 'yes',
  conditional: 'conditional',
  'not-available': 'no',
  'not-applicable': '-',
  'needs-person': 'ASK',
};

const HEAD = `yes: available. conditional: available where what stands beside it is met. no: the law gives none here.
-: nothing of that kind is processed. ASK: the register does not settle it; a person answers the question.
`;

const width = Math.max(...RIGHTS.map((right) => right.length)) + 2;

function cellLines({ right, availability, article, rule, why, holds }: MatrixCell): string[] {
  const line = `  ${right.padEnd(width)}${SIGN[availability].padEnd(13)}${article}: ${why} [${rule}]`;
  return [line, ...holds.map((hold) => `  ${''.padEnd(width + 13)}hold: ${hold}`)];
}

function activityText(activity: Activity, cells: readonly MatrixCell[], language: Language): string {
  const { section, key, title, legalBases, appliesToBrands, role } = activity;
  const bases = legalBases.map(({ article, inferred }) => `${article}${inferred ? ' (our reading)' : ''}`).join(', ');
  return [
    `${section} ${title[language]} (${key})`,
    `  ${[bases || 'no legal basis stated', role, appliesToBrands.join(', ')].join('; ')}`,
    ...cells.flatMap(cellLines),
  ].join('\n');
}

function rulesText(rules: readonly ListedRule[]): string {
  const sections = RIGHTS.map((right) => {
    const lines = rules
      .filter((rule) => rule.right === right)
      .map(({ name, outcome, article, condition }) => `  ${name}: ${outcome}, ${article}; when ${condition}`);
    return `${right}\n${lines.join('\n')}`;
  });
  return `The rules, the first that applies decides\n\n${sections.join('\n\n')}`;
}

/** The matrix and the rules for a terminal or a printer, with a place for the signatures. */
export function matrixText(
  { cells, rules }: { cells: readonly MatrixCell[]; rules: readonly ListedRule[] },
  pack: ControllerPack,
  language: Language,
): string {
  const texts = pack.activities.map((activity) =>
    activityText(
      activity,
      cells.filter((cell) => cell.activity === activity.key),
      language,
    ),
  );
  const title = `Rights by activity: ${pack.activities.length} activities, ${RIGHTS.length} rights, register ${pack.version.slice(0, 12)}`;
  const sign = ['DPO', 'Counsel'].map((who) => `${who}: ____________________  date: ____________`).join('\n');
  return `${title}\n${HEAD}\n${texts.join('\n\n')}\n\n${rulesText(rules)}\n\nRegister ${pack.version}\n${sign}\n`;
}
