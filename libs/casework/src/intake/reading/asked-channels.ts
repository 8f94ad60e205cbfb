import type { ContactChannel } from '../../register';
import { fold } from './fold';

/** `by phone`, `per mail`; never a word alone: somebody who writes down their number wants no calls only when they say so. */
const BY = String.raw`(?:par|per|via|by|over|uber|langs|pour)(?: (?:le|la|l'|les|de|het|the|des|votre|uw|your))? ?`;
const CHANNELS: Readonly<Partial<Record<ContactChannel, RegExp>>> = {
  email: new RegExp(String.raw`\b${BY}(?:e-?mails?|mails?|courriels?)\b`),
  sms: new RegExp(String.raw`\b${BY}(?:sms|text(?:o|os| messages?)?|textberichten)\b`),
  phone: new RegExp(String.raw`\b${BY}(?:telephone|telefoon|telefon|phone|appels?|gsm)\b|\btelefonisch`),
  post: new RegExp(String.raw`\b${BY}(?:la )?(?:poste?|courrier|brief|briefpost|letter)\b`),
};

/** Whoever names how they want to be answered does not say what is to stop there. */
const ANSWER =
  /\b(?:confirm\w*|bevestig\w*|bestatig\w*|antwoord\w*|antwort\w*|repon\w*|reply|answer\w*|laat .*weten|let me know)/;

/** The channels to which a request to stop is limited, from the sentences that ask for it; none: all of them. */
export function askedChannels(said: readonly string[]): ContactChannel[] {
  const texts = said.map(fold);
  if (texts.some((text) => ANSWER.test(text))) return [];
  return (Object.keys(CHANNELS) as ContactChannel[]).filter((channel) =>
    texts.some((text) => CHANNELS[channel]?.test(text)),
  );
}
