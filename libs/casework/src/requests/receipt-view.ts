import type { Right } from '@habeas/domain';
import type { RequestChannel } from './related-view';

/** What somebody filled in on the portal's form, as it was sent; an empty field is an empty text. */
export interface FilledInForm {
  rights: Right[];
  brand: string;
  language: string;
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  /** Who acts for the person named; empty for oneself. */
  onBehalfOf: string;
  details: string;
  /** With a rectification: what is wrong and what is right, where something was written. */
  wrongData?: string;
  rightData?: string;
  /** What is to stop, as it was ticked: in words of the one who reads, and by which ways alone. */
  stops: string[];
  stopsBy: string[];
  /** What was asked beside the rights, in the same words. */
  matters: string[];
}

/** The proof that something arrived, and the message as text. `rawUrl` downloads the untouched bytes. */
export interface ReceiptView {
  channel: RequestChannel;
  receivedAt: string;
  receivedAtLocal: string;
  address: string | null;
  from: string | null;
  subject: string | null;
  text: string;
  /** With a `url` where a file can be saved by itself; without one it is part of the untouched bytes. */
  attachments: { name: string; mediaType: string; size: number; url: string | null }[];
  sha256: string;
  rawUrl: string;
  /** What was filled in, where it came by the portal's form. */
  form: FilledInForm | null;
  unreadable: string | null;
}
