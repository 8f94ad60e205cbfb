import { EXTENSION_REASONS, RIGHTS } from '@habeas/domain';
import { REFUSALS } from './answer-letter-places';
import type { LetterName } from './letter-data';
import { HEAD_PLACES, LETTER_PLACES, NULLABLE_PLACES, PART_NAMES, REQUIRED, SUBJECT_PLACES } from './letter-places';
import type { PlaceKind } from './place-kinds';
import { readBlocks, type ReadingPlace } from './read-blocks';
import { readSegments } from './read-segments';
import type { Block, CommonWording, Conditional, LetterWording, Segment } from './wording';

type Fault = (message: string) => void;
const headKinds: [string, PlaceKind][] = Object.entries(HEAD_PLACES);
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function refuseOtherKeys(raw: Record<string, unknown>, known: readonly string[], fault: Fault): void {
  for (const key of Object.keys(raw)) if (!known.includes(key)) fault(`unknown key "${key}"`);
}

const inSegments = (segments: Segment[]): string[] => segments.flatMap((part) => ('place' in part ? [part.place] : []));

function used(block: Block): string[] {
  if (block.kind === 'part') return [`part:${block.part}`];
  if (block.kind === 'text' || block.kind === 'heading') return inSegments(block.segments);
  if (block.kind === 'link') return [block.place, ...inSegments(block.label)];
  if (block.kind !== 'list' || !block.item) return [block.place];
  return [
    block.place,
    ...block.item.flatMap(({ segments }) => inSegments(segments)).map((own) => `${block.place}.${own}`),
  ];
}

const always = ({ when, unless }: Conditional): boolean => when.length === 0 && unless.length === 0;

/** A refusal names ground, authority and court always: neither may hang on a condition of the wording (Art. 12(4)). */
function refuseSilentRefusals(name: LetterName, body: readonly Block[], fault: Fault): void {
  for (const block of body) {
    if (block.kind === 'part' && block.part === 'remedies' && !always(block))
      fault('part:remedies must be unconditional');
    if (block.kind !== 'list' || !REFUSALS[name]?.includes(block.place)) continue;
    const own = block.when.every(({ place, is }) => place === block.place && is === null);
    if (!own || block.unless.length > 0) fault(`the list "${block.place}" may only have "when: ${block.place}"`);
    for (const line of block.item ?? []) {
      if (!always(line) && inSegments(line.segments).some((place) => place === 'reason' || place === 'article'))
        fault(`reason and article of "${block.place}" must be unconditional`);
    }
  }
}

/** One letter's YAML as blocks; every fault is told and names what is wrong. */
export function readLetter(name: LetterName, raw: unknown, fault: Fault): LetterWording {
  const source = asRecord(raw);
  refuseOtherKeys(source, ['subject', 'greeting', 'body', 'closing'], fault);
  const kinds = new Map<string, PlaceKind>([...headKinds, ...Object.entries(LETTER_PLACES[name])]);
  const nullable = new Set(NULLABLE_PLACES[name] ?? []);
  const at = (where: string): ReadingPlace => ({ kinds, nullable, fault: (message) => fault(`${where}: ${message}`) });
  const text = typeof source.subject === 'string' ? source.subject.trim() : '';
  if (!text) fault('subject: must be a sentence');
  const subject = readSegments(text, new Set(SUBJECT_PLACES), (message) => fault(`subject: ${message}`));
  const body = readBlocks(source.body, at('body'));
  const present = new Set(body.flatMap(used));
  for (const place of ['reference', ...REQUIRED[name]]) {
    if (!present.has(place))
      fault(`body: ${place.startsWith('part:') ? place : `{{${place}}}`} must be in this letter`);
  }
  refuseSilentRefusals(name, body, (message) => fault(`body: ${message}`));
  if (!inSegments(subject).includes('reference')) fault('subject: {{reference}} must be in it');
  const own = (key: 'greeting' | 'closing') =>
    source[key] === undefined ? {} : { [key]: readBlocks(source[key], at(key)) };
  return { subject, body, ...own('greeting'), ...own('closing') };
}

function readNames<K extends string>(raw: unknown, keys: readonly K[], where: string, fault: Fault): Record<K, string> {
  const source = asRecord(raw);
  refuseOtherKeys(source, keys, (message) => fault(`${where}: ${message}`));
  const names = {} as Record<K, string>;
  for (const key of keys) {
    const value = source[key];
    if (typeof value !== 'string' || !value.trim()) fault(`${where}: "${key}" is missing`);
    else if (/[{}]/.test(value)) fault(`${where}: "${key}" must be plain words`);
    names[key] = String(value).trim();
  }
  return names;
}

/** A language's `common.yaml`: greeting, closing, shared parts, and the names of rights and reasons. */
export function readCommon(raw: unknown, fault: Fault): CommonWording {
  const source = asRecord(raw);
  refuseOtherKeys(source, ['greeting', 'closing', 'footer', 'parts', 'rights', 'reasons'], fault);
  const parts = asRecord(source.parts);
  refuseOtherKeys(parts, PART_NAMES, (message) => fault(`parts: ${message}`));
  const blocks = (value: unknown, where: string) =>
    readBlocks(value, {
      kinds: new Map(headKinds),
      nullable: new Set(),
      fault: (message) => fault(`${where}: ${message}`),
    });
  const remedies = blocks(parts.remedies, 'parts.remedies');
  const named = new Set(remedies.flatMap(used));
  for (const place of ['authority', 'authorityAddress', 'authorityWebsite', 'courtRemedy']) {
    if (!named.has(place)) fault(`parts.remedies: {{${place}}} must be in it`);
  }
  return {
    greeting: blocks(source.greeting, 'greeting'),
    closing: blocks(source.closing, 'closing'),
    footer: blocks(source.footer, 'footer'),
    parts: { remedies, help: blocks(parts.help, 'parts.help'), security: blocks(parts.security, 'parts.security') },
    rights: readNames(source.rights, RIGHTS, 'rights', fault),
    reasons: readNames(source.reasons, EXTENSION_REASONS, 'reasons', fault),
  };
}
