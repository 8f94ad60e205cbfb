import { EFFECT_LEDGER_SQL, type SourceDefinition, writerGrants } from '@habeas/connectors';

/**
 * The SQL by which an operator makes a source ready for effects: the ledger, and what the account may do.
 * @param role name of the account in the source; it must be there
 */
export function prepareSql({ dataset }: SourceDefinition, role: string): string {
  return `BEGIN;\n${EFFECT_LEDGER_SQL}${writerGrants(dataset, role)}COMMIT;\n`;
}
