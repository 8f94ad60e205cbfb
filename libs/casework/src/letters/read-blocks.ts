import { PART_NAMES, type PartName, type PlaceKind } from './letter-places';
import { readSegments } from './read-segments';
import type { Block } from './wording';

/** Where a wording stands and what it may use. */
export interface ReadingPlace {
  kinds: ReadonlyMap<string, PlaceKind>;
  nullable: ReadonlySet<string>;
  fault: (message: string) => void;
}

const IN_TEXT: ReadonlySet<PlaceKind> = new Set(['word', 'text', 'date', 'number', 'link']);
const KINDS_OF_BLOCK = {
  list: new Set<PlaceKind>(['items', 'rights', 'reasons']),
  quote: new Set<PlaceKind>(['text']),
  code: new Set<PlaceKind>(['code']),
  link: new Set<PlaceKind>(['link']),
} as const;
const KEYS = new Set(['text', 'heading', 'list', 'quote', 'code', 'link', 'label', 'part', 'when', 'unless']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of places that may stand inside a sentence. */
function placesInText(kinds: ReadonlyMap<string, PlaceKind>): Set<string> {
  return new Set([...kinds].filter(([, kind]) => IN_TEXT.has(kind)).map(([name]) => name));
}

function placeOf(kind: keyof typeof KINDS_OF_BLOCK, value: unknown, at: ReadingPlace): string {
  const place = String(value);
  const found = at.kinds.get(place);
  if (!found) at.fault(`unknown place "${place}" in "${kind}"`);
  else if (!KINDS_OF_BLOCK[kind].has(found)) at.fault(`"${place}" cannot be shown as "${kind}"`);
  return place;
}

function condition(raw: Record<string, unknown>, at: ReadingPlace): { when?: string; unless?: string } {
  const read: { when?: string; unless?: string } = {};
  for (const key of ['when', 'unless'] as const) {
    if (raw[key] === undefined) continue;
    const place = String(raw[key]);
    if (!at.kinds.has(place)) at.fault(`unknown place "${place}" in "${key}"`);
    read[key] = place;
  }
  return read;
}

function segmentsOf(value: unknown, when: string | undefined, at: ReadingPlace) {
  if (typeof value !== 'string' || !value.trim()) at.fault('a text must be a sentence');
  const segments = readSegments(String(value).trim(), placesInText(at.kinds), at.fault);
  for (const segment of segments) {
    if ('place' in segment && at.nullable.has(segment.place) && when !== segment.place) {
      at.fault(`{{${segment.place}}} may be missing: write it in a block with "when: ${segment.place}"`);
    }
  }
  return segments;
}

function readBlock(raw: unknown, at: ReadingPlace): Block | null {
  if (typeof raw === 'string') return { kind: 'text', segments: segmentsOf(raw, undefined, at) };
  if (!isRecord(raw)) return (at.fault('a block is a sentence or a mapping'), null);
  for (const key of Object.keys(raw)) if (!KEYS.has(key)) at.fault(`unknown key "${key}"`);
  const shown = condition(raw, at);
  for (const kind of ['text', 'heading'] as const) {
    if (kind in raw) return { ...shown, kind, segments: segmentsOf(raw[kind], shown.when, at) };
  }
  for (const kind of ['list', 'quote', 'code'] as const) {
    if (kind in raw) return { ...shown, kind, place: placeOf(kind, raw[kind], at) };
  }
  if ('link' in raw) {
    return {
      ...shown,
      kind: 'link',
      place: placeOf('link', raw.link, at),
      label: segmentsOf(raw.label, shown.when, at),
    };
  }
  const part = PART_NAMES.find((name: PartName) => name === raw.part);
  if (!part)
    return (
      at.fault(`a block needs one of text, heading, list, quote, code, link, part (${PART_NAMES.join(', ')})`),
      null
    );
  return { ...shown, kind: 'part', part };
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
