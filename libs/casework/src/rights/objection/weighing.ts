import { createHash } from 'node:crypto';
import { canonicalJson, type DecisionRow, type Language } from '@habeas/domain';

/** What a weighing comes to: the use stops, or goes on. */
export const WEIGHING_OUTCOMES = ['upheld', 'refused'] as const;
export type WeighingOutcome = (typeof WEIGHING_OUTCOMES)[number];

/** What alone may stand against an objection (GDPR Art. 21(1), second sentence). */
export const OVERRIDING_GROUNDS = ['compelling-grounds', 'legal-claims'] as const;
export type OverridingGround = (typeof OVERRIDING_GROUNDS)[number];

/** The form of one activity, as a colleague fills it in. Empty where the use stops: then nothing has to be shown. */
export interface WeighingForm {
  /** Key of the activity. */
  activity: string;
  outcome: WeighingOutcome;
  /** Only where the use goes on. */
  overriding: OverridingGround | null;
  /** The person's situation, as they told it. */
  situation: string;
  /** What the controller's interest is, and why it is compelling. */
  ground: string;
  /** Why it cannot be reached with less. */
  necessity: string;
  /** What the use does to this person. */
  impact: string;
  /** What was done to make that less. */
  measures: string;
  /** What protects the person while it goes on. */
  safeguards: string;
  /** The reasoning that the person reads, in their language. */
  words: string;
}

/** A form that was filled in. */
export interface Weighing extends WeighingForm {
  /** Account of the colleague. */
  by: string;
  /** ISO instant. */
  at: string;
}

/** Why an approver did not approve a weighing, for whoever wrote it. */
interface SentBack {
  reason: string;
  /** Hash of the sheet that was looked at. */
  sha256: string;
  /** Account of the colleague. */
  by: string;
  /** ISO instant. */
  at: string;
  /** A form was changed since. */
  followed: boolean;
}

/** The whole weighing of an objection: everything that is approved. A change is another sheet. */
export interface WeighingSheet {
  format: 1;
  right: 'objection';
  reference: string;
  generation: number;
  /** Civil day in the request's zone on which it was last changed. */
  decidedOn: string;
  packVersion: string;
  answerTo: { address: string; language: Language } | null;
  weighings: Weighing[];
  /** In the order in which it was sent back; left out in sheets of before. */
  sentBack?: SentBack[];
  /** One row for each activity that was objected to. */
  decisions: DecisionRow[];
}

/** SHA-256 over the canonical JSON of a sheet, 64 hexadecimal digits: what an approval is bound to. */
export function weighingHash(sheet: WeighingSheet): string {
  return createHash('sha256').update(canonicalJson(sheet), 'utf8').digest('hex');
}

const SHOWN = ['ground', 'necessity', 'impact', 'measures', 'safeguards'] as const;

/**
 * Why a form cannot stand, as a key; null when it can. Who wants the use to go on has to show all of it: the burden is the controller's
 * (GDPR Art. 21(1)). What stops needs the person's situation and the words alone.
 */
export function formRefusal(form: WeighingForm): string | null {
  const isEmpty = (field: keyof WeighingForm) => (form[field] ?? '').trim() === '';
  if (isEmpty('situation') || isEmpty('words')) return 'weighing-incomplete';
  if (form.outcome === 'upheld') return form.overriding === null ? null : 'weighing-disagrees';
  if (form.overriding === null) return 'weighing-disagrees';
  return SHOWN.some(isEmpty) ? 'weighing-incomplete' : null;
}

/** Why this colleague cannot approve the sheet as it stands; null when they can. Whoever weighed something does not approve it. */
export function weighingRefusal(
  { decisions, ...sheet }: Pick<WeighingSheet, 'weighings' | 'decisions' | 'answerTo' | 'sentBack'>,
  account: string,
): string | null {
  if (decisions.some(({ outcome }) => outcome === 'needs-person')) return 'not-all-weighed';
  if (!sheet.answerTo) return 'no-contact-on-file';
  return isSentBack(sheet) ? 'sent-back' : weighedBy(sheet, account);
}

/** Why this colleague cannot send the sheet back; null when they can. Whoever weighed something changes it themselves. */
export function sendBackRefusal(sheet: Pick<WeighingSheet, 'weighings' | 'sentBack'>, account: string): string | null {
  if (sheet.weighings.length === 0) return 'not-all-weighed';
  return isSentBack(sheet) ? 'sent-back' : weighedBy(sheet, account);
}

/** Somebody must change a form before it can be approved. */
function isSentBack({ sentBack = [] }: Pick<WeighingSheet, 'sentBack'>): boolean {
  return sentBack.some(({ followed }) => !followed);
}

function weighedBy({ weighings }: Pick<WeighingSheet, 'weighings'>, account: string): string | null {
  return weighings.some(({ by }) => by === account) ? 'weighed-by-you' : null;
}
