import type { Choice, ControllerPack, ObjectionSender } from '../register';
import { type ChosenStop, suppressionOrders } from '../rights';
import type { RegisteredSource } from '../sources';
import type { ReportedEvent } from './read-event';

/** What a report ends: the choices that the pack maps its sender to, on its channel where they have channels. */
export function reportedChoices(
  { choices }: Pick<ControllerPack, 'choices'>,
  sender: ObjectionSender,
  { channel }: Pick<ReportedEvent, 'channel'>,
): ChosenStop[] {
  return choices
    .filter(({ key }) => sender.choices.includes(key))
    .map((choice: Choice) => ({ choice, channels: choice.channels.length === 0 ? [] : [channel] }));
}

/** Words of the suppression ledger for it, each once: `direct-marketing/sms`. */
export function ledgerPurposes(chosen: readonly ChosenStop[]): string[] {
  const words = chosen.flatMap(({ choice, channels }) =>
    channels.length === 0 ? [choice.purpose] : channels.map((channel) => `${choice.purpose}/${channel}`),
  );
  return [...new Set(words)].sort();
}

/** What one source is to stop; the source that only a person reaches is not asked for each report: it screens its lists. */
interface PlannedStop {
  source: string;
  purpose: string;
  channel: string | null;
}

export function plannedStops(
  sources: readonly RegisteredSource[],
  chosen: readonly ChosenStop[],
  { identifier }: Pick<ReportedEvent, 'identifier'>,
): PlannedStop[] {
  const able = sources.filter(({ human, connector }) => human === null && connector.operations.has('suppress'));
  const orders = suppressionOrders(able, chosen, { verified: new Map(), named: [identifier] });
  return orders.map(({ source, order }) => ({
    ...{ source, purpose: order.purpose, channel: order.channels[0] ?? null },
  }));
}
