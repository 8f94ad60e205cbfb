import { fold } from './fold';

/** How people begin to say what speaks against it in their own case; never a word that means something else in another language. */
const CUES: readonly RegExp[] = [
  /\bparce qu|\bpuisqu|\betant donne\b|\ben raison d|\bma situation\b/,
  /\bomdat\b|\baangezien\b|\bwegens\b|\bmijn situatie\b/,
  /\bweil\b|\baufgrund\b|\bwegen (?:mein|der|des|ein)|\bmeiner? (?:lage|situation)\b/,
  /\bbecause\b|\bdue to\b|\bmy (?:own |particular )?situation\b/,
];

/** Whether a message says why (GDPR Art. 21(1)). A miss costs one question more, and refuses nothing. */
export function givesReasons(texts: readonly string[]): boolean {
  return texts.some((text) => CUES.some((cue) => cue.test(fold(text))));
}
