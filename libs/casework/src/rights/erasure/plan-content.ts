import { createHash } from 'node:crypto';
import type { Reach, SearchKey, SourceFact } from '@habeas/connectors';
import {
  canonicalJson,
  type DataVerdict,
  type DecisionRow,
  type HeldData,
  type Language,
  type PersonAnswer,
  type SubjectFacts,
} from '@habeas/domain';

/** What a colleague decided where the register leaves it open, and who it was. */
export interface GivenAnswer {
  answer: PersonAnswer;
  /** Account of the colleague. */
  by: string;
  /** Why, in the colleague's own words. */
  note: string;
  at: string;
}

/** What one source answered, and what will be done there. */
export interface PlannedSource {
  source: string;
  answered: 'found' | 'nothing' | 'exempt';
  exemptReason: string | null;
  /** Why its owner, or the office, erases nothing of it or of a part; left out in plans of before. */
  declined?: readonly { reason: string; article: string }[];
  /** What the person would have to say before it can be searched; left out where it was, or in plans of before. */
  notSearched?: string;
  isContactDirectory: boolean;
  /** Sources of a greater number begin when those of a smaller one have ended. */
  ordinal: number;
  keys: SearchKey[];
  facts: SourceFact[];
  reach: Reach[];
  /** Collections with a flag that the source honours: what stays of them can be restricted. */
  restrictable: string[];
  /** What goes, collection by collection; empty: nothing is done there. */
  erase: { collection: string; keepFrom: string | null; expected: number; remaining: number }[];
  /** What stays and may only be kept: restricted, so that nobody uses it for anything else (Art. 18(1)(b)). */
  restrict: string[];
}

/** Everything that is approved. Nothing of it changes afterwards: a change is another plan. */
export interface PlanContent {
  format: 1;
  right: 'erasure';
  reference: string;
  generation: number;
  /** A civil day in the controller's zone. */
  decidedOn: string;
  /** Where the answer goes, and in which language: the source that holds the contact may lose it. */
  answerTo: { address: string; language: Language } | null;
  facts: SubjectFacts;
  held: HeldData[];
  sources: PlannedSource[];
  decisions: DecisionRow[];
  verdicts: DataVerdict[];
  answers: GivenAnswer[];
  /** Version of the controller pack whose register decided. */
  packVersion: string;
}

/** SHA-256 over the canonical JSON of a plan, 64 hexadecimal digits: what an approval is bound to. */
export function planHash(content: PlanContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

/** Rows about which a colleague must say something before anything can be approved. */
export function openQuestions({ decisions }: Pick<PlanContent, 'decisions'>): DecisionRow[] {
  return decisions.filter(({ outcome }) => outcome === 'needs-person');
}

/** Whether something goes; otherwise there is only an answer to give. */
export function erasesSomething({ sources }: Pick<PlanContent, 'sources'>): boolean {
  return sources.some(({ erase }) => erase.length > 0);
}
