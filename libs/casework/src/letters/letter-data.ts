import type { ExtensionReason, Right } from '@habeas/domain';
import type { AnswerLetterData } from './answer-letter-data';
import type { FilledLetter } from './filled-letter';
import type { MatterLetterData } from './matter-letter-data';
import type { OutsideLetterData } from './outside-letter-data';
import type { StaffLetterData } from './staff-letter-data';

/**
 * What each letter is filled with. Dates are ISO dates (`2026-02-12`) in the controller's zone, already computed. Texts are plain text,
 * whatever they contain.
 */
export interface LetterData extends AnswerLetterData, MatterLetterData, OutsideLetterData, StaffLetterData {
  /**
   * The request arrived. `confirmUrl` is where the person proves who they are; null when there is nothing to do. `preserves`: data that
   * would expire before the answer stay until then; said to whoever asks, so the wording says nothing of whether there are any.
   */
  acknowledgement: {
    reference: string;
    receivedOn: string;
    due: string;
    rights: Right[];
    confirmUrl: string | null;
    needsIdentity: boolean;
    preserves?: boolean;
  };
  /** The code that proves a contact that was on file. */
  'identity-code': { code: string; minutes: number; reference: string };
  /** The fresh code that opens the portal or a package. */
  'sign-in-code': { code: string; minutes: number; reference: string };
  /** What is still missing before anything personal can leave. `steps` and `doubt` are in the language of the letter. */
  'identity-wanted': {
    reference: string;
    doubt: string;
    steps: string[];
    by: string;
    due: string;
    confirmUrl: string | null;
  };
  clarification: {
    reference: string;
    question: string;
    why: string;
    by: string;
    due: string;
    answerUrl: string | null;
  };
  /** GDPR Art. 12(3): must leave within one month of receipt. */
  'extension-notice': {
    reference: string;
    receivedOn: string;
    rights: Right[];
    reasons: ExtensionReason[];
    explanation: string;
    newDate: string;
    oldDate: string;
  };
  'access-answer': {
    reference: string;
    receivedOn: string;
    expiresOn: string;
    portalUrl: string;
    sourcesFound: number;
    sourcesNothing: number;
    /** Titles of sources that gave no data for a stated reason, in the language of the letter. */
    sourcesExempt: string[];
    /** What the controller says of data that came through a customer (Art. 15(1)(g)); null where none did. */
    broughtIn: string | null;
    /** Other controllers of which the person spoke: who they are and where to turn to, in the language of the letter. */
    elsewhere: { who: string; reach: string }[];
    /** What of others was masked or left out and why, a sentence each, in the language of the letter. */
    heldBack: string[];
  };
  /** Art. 15(1): the answer is no. `searched` is what was searched, by its label: never a value. */
  'nothing-held': { reference: string; receivedOn: string; searched: string[]; sourcesSearched: number };
  'package-revoked': { reference: string; reason: string; newPackageFollows: boolean };
  /** GDPR Arts. 11(2) and 12(4). `missing` is in the language of the letter. */
  'not-identified': { reference: string; receivedOn: string; askedOn: string | null; missing: string };
  'withdrawal-confirmed': { reference: string; withdrawnOn: string; rights: Right[] };
  /**
   * An earlier request of the same person asks for the same and answers both (EDPB 01/2022 §29). `rights` are answered there,
   * `goingOn` under the later request's own reference. It names another request: only to the proven person's contact on file.
   */
  'request-joined': {
    reference: string;
    receivedOn: string;
    firstReference: string;
    firstReceivedOn: string;
    due: string;
    rights: Right[];
    goingOn: Right[];
    portalUrl: string;
  };
  /** A message whose request could not be read by the machine: a person reads it. */
  'received-not-understood': { reference: string; receivedOn: string; due: string };
  /**
   * To whoever asked for another: how each right ended, and nothing that the sources hold. `dataHere`: their mandate says that the data
   * go to them, in a message of its own.
   */
  'representative-outcome': {
    reference: string;
    receivedOn: string;
    answeredOn: string;
    granted: Right[];
    partly: Right[];
    refused: Right[];
    dataHere: boolean;
  };
  /** To the team; holds no personal data. `daysLeft` counts working days and is negative once overdue. */
  'staff-reminder': {
    reference: string;
    due: string;
    /** What has that day of its own; null for the legal date. */
    matter: string | null;
    daysLeft: number;
    overdue: boolean;
    deskUrl: string;
  };
  'request-closed': { reference: string; closedOn: string; rights: Right[]; deletedOn: string };
}

export type LetterName = keyof LetterData;

/** A letter as it is mailed, and what it says block by block: from that the PDF for the post is made. */
export interface RenderedLetter {
  subject: string;
  text: string;
  html: string;
  content: FilledLetter;
}
