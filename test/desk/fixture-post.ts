import type { LettersToPostView } from '@habeas/casework/requests/post-view';
import { REQUEST } from './fixture-request';

export const SCAN = { scanId: '5d0c7d3a-2f0e-4f6f-9c55-2f4a8c1f9a01', mediaType: 'application/pdf', size: 184_320 };

export const ENTERED = { id: REQUEST.id, reference: REQUEST.reference };

export const LETTERS_TO_POST: LettersToPostView = {
  items: [
    {
      messageId: '8a1f7d0e-93e6-4d2a-8f7c-1b6f3a0d4c11',
      requestId: REQUEST.id,
      version: 3,
      reference: REQUEST.reference,
      brand: 'proximus',
      template: 'acknowledgement',
      language: 'de',
      subject: 'Wir haben Ihren Antrag erhalten',
      postalAddress: 'Jürgen Heinen\nHauptstraße 12\n4700 EUPEN',
      writtenAt: '2026-02-03T09:12:00.000Z',
      answerBy: '2026-03-03',
      postBy: null,
    },
    {
      messageId: 'b0c2a6de-0d3f-4bd1-9f39-6c3a2f1d7e22',
      requestId: REQUEST.id,
      version: 3,
      reference: REQUEST.reference,
      brand: 'proximus',
      template: 'extension-notice',
      language: 'de',
      subject: 'Ihr Antrag braucht mehr Zeit',
      postalAddress: 'Jürgen Heinen\nHauptstraße 12\n4700 EUPEN',
      writtenAt: '2026-02-27T09:12:00.000Z',
      answerBy: '2026-03-03',
      postBy: '2026-03-03',
    },
  ],
  next: null,
};
