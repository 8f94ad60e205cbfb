import type { SearchKey } from '@habeas/connectors';
import type { Language } from '@habeas/domain';
import type { ChoicesAnswer, RefusedData } from '../letters';
import type { ContactChannel } from '../register';
import type { ChosenStop } from './suppression-orders';

const CHANNEL_WORDS: Readonly<Record<Language, Readonly<Record<ContactChannel, string>>>> = {
  fr: {
    ...{ email: 'e-mail', phone: 'téléphone', sms: 'SMS', post: 'courrier', push: 'notification de l’application' },
    ...{ web: 'sites web', tv: 'télévision' },
  },
  nl: {
    ...{ email: 'e-mail', phone: 'telefoon', sms: 'sms', post: 'post', push: 'melding van de app' },
    ...{ web: 'websites', tv: 'televisie' },
  },
  de: {
    ...{ email: 'E-Mail', phone: 'Telefon', sms: 'SMS', post: 'Briefpost', push: 'Benachrichtigung der App' },
    ...{ web: 'Websites', tv: 'Fernsehen' },
  },
  en: {
    ...{ email: 'e-mail', phone: 'phone', sms: 'text message', post: 'post', push: 'app notification' },
    ...{ web: 'websites', tv: 'television' },
  },
};

/** Channels as one fragment; null where none is named: all of them. */
export function channelWords(channels: readonly ContactChannel[], language: Language): string | null {
  return channels.length === 0 ? null : channels.map((channel) => CHANNEL_WORDS[language][channel]).join(', ');
}

/**
 * An address or a number, short enough to tell nobody anything and long enough for its owner to know it: the letter goes to whoever
 * wrote, and what they wrote need not be theirs.
 */
export function shortened({ type, value }: SearchKey): string {
  if (type === 'address')
    return `… ${
      value
        .trim()
        .split(/[\r\n,]+/)
        .at(-1)
        ?.trim() ?? ''
    }`;
  if (type !== 'email') return `… ${value.replace(/\s/g, '').slice(-4)}`;
  const [local = '', domain = ''] = value.split('@');
  return `${local.slice(0, 1)}…@${domain}`;
}

/** What the answer says: each purpose once, the channels where only some stop, what the person does themselves. */
export function choicesSaid(
  chosen: readonly ChosenStop[],
  addresses: readonly SearchKey[],
  continued: readonly RefusedData[],
  language: Language,
): Pick<ChoicesAnswer, 'outcome' | 'stopped' | 'addresses' | 'ownSteps' | 'continued'> {
  const stopped = chosen.map(({ choice, channels }) => ({
    what: choice.label[language],
    channels: channelWords(channels, language),
  }));
  const used = addresses.filter(({ type }) => chosen.some(({ choice }) => choice.identifiers.includes(type)));
  return {
    outcome: outcomeOf(stopped.length > 0, continued.length > 0),
    stopped,
    addresses: [...new Set(used.map(shortened))],
    ownSteps: [...new Set(chosen.flatMap(({ choice }) => choice.ownStep?.[language] ?? []))],
    continued: [...continued],
  };
}

function outcomeOf(stops: boolean, goesOn: boolean): ChoicesAnswer['outcome'] {
  if (stops) return goesOn ? 'partial' : 'granted';
  return goesOn ? 'refused' : 'nothing-held';
}
