import type { Right } from '@habeas/domain';
import type { Activity } from './activity';
import type { ControllerPack } from './controller-pack';
import type { Choice, ContactChannel } from './files/choices-file';

/** One purpose that a person asked to stop, as it is stored. */
export interface AskedChoice {
  /** Key of a choice of the pack. */
  choice: string;
  /** Empty: every channel. */
  channels: ContactChannel[];
}

/** What exactly an objection or a withdrawal is about, as it is stored. */
export interface AskedScope {
  /** Stopped without reasons. */
  choices: AskedChoice[];
  /** Objection by Art. 21(1): keys of activities that are weighed. */
  activities: string[];
  /** The person gave reasons from their own situation. */
  reasonsGiven: boolean;
  /** What needs no reasons is ordered already; what is weighed waits for the person to be known. */
  choicesStopped?: boolean;
}

/** Whether something of it must be weighed by a colleague (GDPR Art. 21(1)). */
export function isWeighed({ asked }: { asked: AskedScope | null }): boolean {
  return (asked?.activities.length ?? 0) > 0;
}

/**
 * Activities to which people under a brand may object for reasons of their own; advertising and what the controller lets everybody
 * stop are choices.
 */
export function weighedActivities<A extends Pick<Activity, 'kind' | 'objection' | 'appliesToBrands'>>(
  pack: { activities: readonly A[] },
  brand: string,
): A[] {
  return pack.activities.filter(
    ({ kind, objection, appliesToBrands }) =>
      kind === 'processing' &&
      objection.available &&
      objection.kind !== 'absolute' &&
      (brand === '' || appliesToBrands.includes(brand)),
  );
}

/** What was asked, with the pack's own choices; one that the pack no longer has, or that is no part of this right, is left out. */
export function askedChoices(
  pack: Pick<ControllerPack, 'choices'>,
  right: Right,
  asked: readonly AskedChoice[] | null,
): { choice: Choice; channels: ContactChannel[] }[] {
  return (asked ?? []).flatMap(({ choice: key, channels }) => {
    const choice = pack.choices.find((one) => one.key === key && one.rights.some((its) => its === right));
    return choice ? [{ choice, channels: channels.filter((channel) => choice.channels.includes(channel)) }] : [];
  });
}

/**
 * Whether everything that the choice stops is stopped without reasons and without identity: direct marketing by law (GDPR
 * Art. 21(2)-(3)), anything else where the controller lets everybody object; a consent always (Art. 7(3)).
 */
export function isFreeChoice(pack: Pick<ControllerPack, 'activities'>, right: Right, choice: Choice): boolean {
  if (choice.proven) return false;
  if (right === 'consent-withdrawal') return true;
  return pack.activities
    .filter(({ key }) => choice.activities.includes(key))
    .every(({ directMarketing, objection }) => directMarketing || objection.kind === 'absolute');
}
