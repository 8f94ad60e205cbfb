import type { Language, Right } from '@habeas/domain';

/** What a message is. Only a `request` opens one of its own accord; `other` is still shown to a person. */
export type MessageKind = 'request' | 'reminder' | 'complaint' | 'answer' | 'bounce' | 'auto-reply' | 'other';

export interface RightRead {
  right: Right;
  /** 0 to 1. Below `SURE_ENOUGH` a person confirms it. */
  confidence: number;
  /** The rule that matched and the sender's words it matched in: outside text, shown as text only. */
  because: string;
  /** Names of all rules that matched, and the sentences in which they did: outside text. */
  rules: string[];
  said: string[];
}

export type IdentifierType =
  'email' | 'phone_number' | 'customer_number' | 'name' | 'reference' | 'birth_date' | 'address';

export interface IdentifierRead {
  type: IdentifierType;
  /** E-mail lower-cased, phone as E.164, birth date as ISO date, numbers without separators. Never verified by being here. */
  value: string;
  origin: 'from' | 'reply-to' | 'subject' | 'text' | 'signature';
}

/** Why a person must look before anything is done; a code, with its words in the desk's language. */
export type NeedsPersonReason =
  | 'unreadable'
  | 'encrypted'
  | 'empty'
  | 'only-attachments'
  | 'forwarded'
  | 'not-understood'
  | 'right-unsure'
  | 'more-asked'
  | 'rights-contradict'
  | 'erasure-beside-access'
  | 'language-unsure'
  | 'complaint'
  | 'reminder'
  | 'answer'
  | 'representative'
  | 'deceased'
  | 'list-mail'
  | 'from-own-address'
  | 'sent-automatically';

export interface Reading {
  language: Language;
  /** 0 to 1; 0 means that nothing was there to tell by and `language` is the fallback. */
  languageConfidence: number;
  kind: MessageKind;
  rights: RightRead[];
  identifiers: IdentifierRead[];
  needsPerson: boolean;
  needsPersonBecause: NeedsPersonReason[];
  /** False for bounces, automatic replies, list mail and our own mail: those get no automatic answer (RFC 3834). */
  mayAcknowledge: boolean;
}

export interface ReadingOptions {
  /** The installation's own addresses, of all brands, in any case. */
  ownAddresses: readonly string[];
  /** What to write in when the message tells nothing, for example the brand's first language; English if not given. */
  fallbackLanguage?: Language;
}
