import type { RequestView } from '@habeas/casework/requests/request-view';
import { HOSTILE } from './fixture-letter';
import { QUEUE } from './fixture-requests';

/** Of a lawyer, verified, who asks for one right more than it covers. */
export const MANDATE: RequestView['mandate'] = {
  kind: 'lawyer',
  holder: HOSTILE,
  document: `${QUEUE[1]!.id}/0`,
  rights: ['access'],
  limits: '+32 470 00 00 99',
  dataTo: null,
  validFrom: '2026-01-01',
  validUntil: null,
  verifiedBy: 'Jean Lambert',
  verifiedAt: '2026-01-13T09:00:00.000Z',
  waits: [{ right: 'portability', gap: 'right-not-covered' }],
};
