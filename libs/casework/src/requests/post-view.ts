import type { Language } from '@habeas/domain';

/** A letter on paper that waits to be printed and posted. */
export interface LetterToPost {
  messageId: string;
  requestId: string;
  /** Of the request, as it must be given back when the letter is said to be posted. */
  version: number;
  reference: string;
  brand: string;
  template: string;
  language: Language;
  subject: string;
  postalAddress: string | null;
  writtenAt: string;
  /** The strict date of the request, while it is open. */
  answerBy: string;
  /** Of a notice of extension: posted after that day it is void (Art. 12(3)). */
  postBy: string | null;
}

/** Answer of `GET /desk/api/post`, oldest first. `next` is an opaque cursor. */
export interface LettersToPostView {
  items: LetterToPost[];
  next: string | null;
}
