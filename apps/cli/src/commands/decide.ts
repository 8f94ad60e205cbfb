import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isRight, RIGHTS, type Right } from '@habeas/domain';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandEnd, EXIT } from '../exit-codes';

const MORE_HELP = `
FILE is YAML or JSON: today, brand, relation, events, openBalance, disputeOpen, consents, objections, scope, held and answers
(docs/decision-engine.md; examples/proximus/facts/erasure.yaml is one).

--json prints right, rows and verdicts. A row has activity, category, source, collection, outcome, rule, article, dpv, reason,
until, untilEvent, period, keepFrom, records, work and question; a verdict what becomes of the rows of one collection.

Example:
  habeas decide --right erasure --facts examples/proximus/facts/erasure.yaml`;

interface DecideOptions {
  right: Right;
  facts: string;
  pack?: string;
  json?: boolean;
  all?: boolean;
}

function rightOf(value: string): Right {
  if (isRight(value)) return value;
  throw new InvalidArgumentError(`It is one of ${RIGHTS.join(', ')}.`);
}

/** `habeas decide`: the decision table for a person's facts, from the register alone. Needs no database. */
export function register(program: Command): void {
  program
    .command('decide')
    .description("print what the register decides for a person's facts, activity by activity")
    .requiredOption('--right <RIGHT>', RIGHTS.join(', '), rightOf)
    .requiredOption('--facts <FILE>', "the person's facts, and what the sources hold; - reads standard input")
    .option('--pack <PATH>', 'a controller pack, or a file of it')
    .option('--all', 'also the rows of which nothing is held')
    .option('--json', 'print one JSON object')
    .addHelpText('after', MORE_HELP)
    .action(async (options: DecideOptions) => {
      process.stdout.write(await decided(options));
    });
}

async function decided({ right, facts: file, pack: path, json, all }: DecideOptions): Promise<string> {
  const [{ decide }, { decisionActivities, FactsInvalid, readFacts }, { packOf }, { decisionText }] = await Promise.all(
    [
      import('@habeas/domain'),
      import('@habeas/casework/register'),
      import('../decisions/load-register'),
      import('../decisions/decision-text'),
    ],
  );
  const pack = await packOf('decide', path);
  try {
    const { held, facts, scope } = readFacts(file === '-' ? 'standard input' : basename(file), textOf(file), pack);
    const table = decide(right, decisionActivities(pack), held, facts, scope);
    return json ? `${JSON.stringify(table, null, 2)}\n` : decisionText(table, pack, all ?? false);
  } catch (error) {
    if (!(error instanceof FactsInvalid)) throw error;
    throw new CommandEnd(EXIT.badInput, `decide: ${error.message}`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandEnd(EXIT.badInput, `decide: ${file} cannot be read (${code ?? 'unknown'})`);
  }
}
