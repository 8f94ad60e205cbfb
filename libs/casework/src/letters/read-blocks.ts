import { PART_NAMES } from './letter-places';
import { isRows, type PlaceKind, type PlainKind, type RowsKind } from './place-kinds';
import { onlyWith, readConditions, type ReadingPlace } from './read-conditions';
import { readSegments } from './read-segments';
import type { Block, Conditional, ItemLine, Segment } from './wording';

export type { ReadingPlace };

const IN_TEXT: ReadonlySet<PlaceKind> = new Set<PlainKind>([
  'word',
  'label',
  'text',
  'date',
  'number',
  'link',
  'article',
]);
const KINDS_OF_BLOCK = {
  list: new Set<PlaceKind>(['items', 'rights', 'reasons']),
  quote: new Set<PlaceKind>(['text']),
  code: new Set<PlaceKind>(['code']),
  link: new Set<PlaceKind>(['link']),
} as const;
const KEYS = new Set(['text', 'heading', 'list', 'item', 'quote', 'code', 'link', 'label', 'part', 'when', 'unless']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuseOtherKeys(raw: Record<string, unknown>, known: ReadonlySet<string>, at: ReadingPlace): void {
  for (const key of Object.keys(raw)) if (!known.has(key)) at.fault(`unknown key "${key}"`);
}

/** The names of places that may stand inside a sentence. */
function placesInText(kinds: ReadonlyMap<string, PlaceKind>): Set<string> {
  return new Set([...kinds].filter(([, kind]) => IN_TEXT.has(kind)).map(([name]) => name));
}

function placeOf(kind: keyof typeof KINDS_OF_BLOCK, value: unknown, at: ReadingPlace): string {
  const place = String(value);
  const found = at.kinds.get(place);
  if (!found) at.fault(`unknown place "${place}" in "${kind}"`);
  else if (!KINDS_OF_BLOCK[kind].has(found) && !(kind === 'list' && isRows(found)))
    at.fault(`"${place}" cannot be shown as "${kind}"`);
  return place;
}

function segmentsOf(value: unknown, shown: Conditional, at: ReadingPlace): Segment[] {
  if (typeof value !== 'string' || !value.trim()) at.fault('a text must be a sentence');
  const segments = readSegments(String(value).trim(), placesInText(at.kinds), at.fault);
  for (const segment of segments) {
    if ('place' in segment && at.nullable.has(segment.place) && !onlyWith(segment.place, shown)) {
      at.fault(`{{${segment.place}}} may be missing: write it in a block with "when: ${segment.place}"`);
    }
  }
  return segments;
}

const LINE_KEYS = new Set(['text', 'when', 'unless']);

function readLine(raw: unknown, at: ReadingPlace): ItemLine {
  const line = isRecord(raw) ? raw : { text: raw };
  refuseOtherKeys(line, LINE_KEYS, at);
  const shown = readConditions(line, at);
  return { ...shown, segments: segmentsOf(line.text, shown, at) };
}

/** How each row of a list is written: one line or several, with the row's own places. */
function readItem(raw: unknown, rows: RowsKind, place: string, at: ReadingPlace): ItemLine[] {
  if (!Array.isArray(raw) || raw.length === 0) return (at.fault(`"${place}" needs "item": a list of lines`), []);
  const own: ReadingPlace = {
    kinds: new Map(Object.entries(rows.each)),
    nullable: new Set(rows.nullable),
    fault: (message) => at.fault(`item of ${place}: ${message}`),
  };
  return raw.map((line) => readLine(line, own));
}

function readList(raw: Record<string, unknown>, shown: Conditional, at: ReadingPlace): Block {
  const place = placeOf('list', raw.list, at);
  const kind = at.kinds.get(place);
  if (isRows(kind)) return { ...shown, kind: 'list', place, item: readItem(raw.item, kind, place, at) };
  if (raw.item !== undefined) at.fault(`"${place}" has no "item"`);
  return { ...shown, kind: 'list', place, item: null };
}

function readBlock(raw: unknown, at: ReadingPlace): Block | null {
  if (typeof raw === 'string') return readBlock({ text: raw }, at);
  if (!isRecord(raw)) return (at.fault('a block is a sentence or a mapping'), null);
  refuseOtherKeys(raw, KEYS, at);
  const shown = readConditions(raw, at);
  for (const kind of ['text', 'heading'] as const) {
    if (kind in raw) return { ...shown, kind, segments: segmentsOf(raw[kind], shown, at) };
  }
  if ('list' in raw) return readList(raw, shown, at);
  for (const kind of ['quote', 'code'] as const) {
    if (kind in raw) return { ...shown, kind, place: placeOf(kind, raw[kind], at) };
  }
  if ('link' in raw)
    return { ...shown, kind: 'link', place: placeOf('link', raw.link, at), label: segmentsOf(raw.label, shown, at) };
  const part = PART_NAMES.find((name) => name === raw.part);
  if (part) return { ...shown, kind: 'part', part };
  at.fault(`a block needs one of text, heading, list, quote, code, link, part (${PART_NAMES.join(', ')})`);
  return null;
}

/** The blocks of a YAML list. Faults are told, with the number of the block, and the block is left out. */
export function readBlocks(raw: unknown, at: ReadingPlace): Block[] {
  if (!Array.isArray(raw) || raw.length === 0) {
    at.fault('must be a list of blocks');
    return [];
  }
  return raw.flatMap((block, index) => {
    const fault = (message: string) => at.fault(`block ${index + 1}: ${message}`);
    return readBlock(block, { ...at, fault }) ?? [];
  });
}
