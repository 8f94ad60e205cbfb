import type { SearchKey, SuppressionOrder } from '@habeas/connectors';
import type { Choice, ContactChannel } from '../register';
import type { RegisteredSource } from '../sources';

/** What is to stop: a choice of the pack, on some of its channels or (empty) on all. */
export interface ChosenStop {
  choice: Choice;
  channels: ContactChannel[];
}

/** By what the person is told from others: the keys of a person who was proven, or the very addresses that were given. */
export interface StopKeys {
  /** Source key to verified keys; a source that has none is told by `named`. */
  verified: ReadonlyMap<string, readonly SearchKey[]>;
  named: readonly SearchKey[];
}

/** One thing to tell one source. */
export interface SourceStop {
  source: string;
  keys: SearchKey[];
  order: Omit<SuppressionOrder, 'effectId'>;
}

/** Words of the sources for what is to stop, each once, with the channels; empty: all. */
export function purposesOf(chosen: readonly ChosenStop[]): { purpose: string; channels: ContactChannel[] }[] {
  const purposes = new Map<string, ContactChannel[]>();
  for (const { choice, channels } of chosen) {
    const before = purposes.get(choice.purpose);
    const isWhole = channels.length === 0 || before?.length === 0;
    purposes.set(choice.purpose, isWhole ? [] : [...new Set([...(before ?? []), ...channels])]);
  }
  return [...purposes].map(([purpose, channels]) => ({ purpose, channels }));
}

/**
 * What every source is told that knows a purpose, in a fixed order. Of somebody who was not proven each address is told on its own:
 * two that are given together need not be one person's.
 */
export function suppressionOrders(
  sources: readonly RegisteredSource[],
  chosen: readonly ChosenStop[],
  { verified, named }: StopKeys,
): SourceStop[] {
  return sources.flatMap((source) =>
    purposesOf(chosen).flatMap(({ purpose, channels }) => {
      const known = knownChannels(source, purpose, channels);
      if (known === null) return [];
      const own = verified.get(source.key) ?? [];
      const order = { purpose, channels: known };
      if (own.length > 0) return [{ source: source.key, keys: [...own], order }];
      const identifiers = new Set(
        chosen.filter(({ choice }) => choice.purpose === purpose).flatMap(({ choice }) => choice.identifiers),
      );
      return named
        .filter(({ type }) => source.accepts.has(type) && identifiers.has(type))
        .map((key) => ({ source: source.key, keys: [key], order: { ...order, whoever: true } }));
    }),
  );
}

/** The channels that the source can tell apart, of those asked; empty: it stops all. Null where it does not know the purpose. */
function knownChannels(source: RegisteredSource, purpose: string, channels: readonly string[]): string[] | null {
  if (source.human) return source.human.suppresses.includes(purpose) ? [...channels] : null;
  const rules = source.dataset.collections
    .flatMap(({ suppression }) => suppression)
    .filter((rule) => rule.purpose === purpose);
  if (rules.length === 0) return null;
  if (channels.length === 0) return [];
  const known = channels.filter((name) => rules.some(({ channel }) => channel && Object.hasOwn(channel.codes, name)));
  return known.length > 0 ? known : null;
}
