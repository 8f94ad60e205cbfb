import type { Connector, JsonValue, SearchKey } from '@habeas/connectors';
import type { RereadResult } from './source-step.entity';
import type { ReadField } from './step-order';

/** Looks at a field that was put right, as the source gives it now. Reads no further than it must. @throws SourceError */
export async function rereadField(
  connector: Connector,
  keys: SearchKey[],
  { collection, field, row, value }: ReadField,
  signal: AbortSignal,
): Promise<RereadResult> {
  const isRow = (found: Record<string, JsonValue>): boolean =>
    row === null || textOf(found[row.field] ?? null) === row.value;
  for await (const page of connector.export(keys, { signal })) {
    const found = page.collection === collection ? page.rows.filter(isRow) : [];
    const seen = found.map((one) => textOf(one[field] ?? null));
    if (seen.length > 0) return seen.includes(value) ? 'as-corrected' : 'other-value';
  }
  return 'row-gone';
}

/** A value as an order carries it: text, or the JSON of anything else. */
export function textOf(value: JsonValue): string | null {
  return value === null || typeof value === 'string' ? value : JSON.stringify(value);
}
