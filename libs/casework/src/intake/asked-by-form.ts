import type { Language, Right } from '@habeas/domain';
import type { AskedScope, Choice, ContactChannel } from '../register';
import { readChoices, type Stoppable } from './read-choices';
import { findRights, sentencesOf } from './reading';

/** What was ticked. */
export interface FormStops {
  /** Keys of choices. */
  choices: string[];
  channels: ContactChannel[];
  /** Keys of activities to which the person objects for reasons of their own. */
  activities: string[];
  /** Those reasons, in their words; left out or empty where there are none. */
  reasons?: string;
}

/** What the form says is to stop: what was ticked, or else what the person wrote. Null for a right that stops nothing. */
export function askedByForm(
  right: Right,
  { stops, details, language }: { stops?: FormStops; details: string; language: Language },
  pack: Stoppable,
): AskedScope | null {
  const offered = pack.choices.filter(({ rights }) => rights.some((one) => one === right));
  if (offered.length === 0) return null;
  const ticked = offered.filter(({ key }) => stops?.choices.includes(key));
  const known = new Set(pack.activities.map(({ key }) => key));
  const activities = right === 'objection' ? (stops?.activities ?? []).filter((key) => known.has(key)) : [];
  if (ticked.length > 0 || activities.length > 0) {
    const limited = (choice: Choice) => choice.channels.filter((channel) => stops?.channels.includes(channel));
    return {
      choices: ticked.map((choice) => ({ choice: choice.key, channels: limited(choice) })),
      activities,
      reasonsGiven: activities.length > 0 && (stops?.reasons ?? '') + details !== '',
    };
  }
  const read = findRights(sentencesOf(details, language)).rights.find((one) => one.right === right);
  return readChoices(read ?? { right, confidence: 1, because: 'form', rules: [], said: [details] }, pack, details);
}
