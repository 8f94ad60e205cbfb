import type { PortabilityView, ReviewView } from '@habeas/casework/requests';

/** A file to take along that waits for an answer to what the register leaves open. */
export const PORTABILITY: PortabilityView = {
  package: {
    id: 'p2',
    state: 'sealed',
    manifestSha256: 'b'.repeat(64),
    size: 1_204_331,
    composedAt: '2026-02-01T04:12:00.000Z',
    approvedBy: null,
    releasedAt: null,
    expiresAt: null,
    openings: [],
    others: [],
    entries: [
      { path: 'README.txt', mediaType: 'text/plain', size: 4_233 },
      { path: 'data/crm/customers.json', mediaType: 'application/json', size: 1_122 },
      { path: 'data/crm/customers.csv', mediaType: 'text/csv', size: 902 },
      { path: 'left-out.json', mediaType: 'application/json', size: 2_402 },
    ],
    previewBase: '/desk/api/requests/r1/portability/package/entries',
  },
  questions: [
    {
      decisionId: 'd1',
      activityTitle: 'Verification services for digital service providers',
      text: 'did the person provide these data? The register does not list them here.',
      places: ['Contact details – Customer file', 'Identifiers – Customer file'],
    },
  ],
  transfer: {
    recipient: 'telecom-north',
    to: 'Telecom North',
    host: 'privacy.telecom-north.example',
    consent: 'Oui, envoyez mes données directement à l’organisation que j’ai choisie.',
    chosenBy: null,
    chosenAt: '2026-01-30T09:12:00.000Z',
    state: 'asked',
    attempts: 0,
    errorCode: null,
    size: null,
    sha256: null,
    plannedAt: null,
    sentAt: null,
    endedAt: null,
  },
  receivers: [{ key: 'telecom-north', name: 'Telecom North' }],
};

/** A review whose reviewer is the one who reads. */
export const REVIEW: ReviewView = {
  reviewer: { id: 'a1', name: 'Sofie Claes' },
  isMine: true,
  candidates: [
    { id: 'a1', name: 'Sofie Claes' },
    { id: 'a2', name: 'Marc Dubois' },
  ],
  view: 'I paid both invoices the day after the reminder. <b>The post was late.</b>',
  asked: 'My order was blocked.',
  activities: [
    {
      key: 'order-assessment',
      title: 'Assessment of an order',
      logic: 'An order is accepted, flagged for a check or blocked. What counts: identification and past debts.',
      records: 14,
    },
  ],
  places: [
    {
      source: 'crm',
      collection: 'customers',
      title: 'Your customer record – Customer file',
      fields: [
        { name: 'status', label: 'Status' },
        { name: 'remarks', label: 'Remarks' },
      ],
    },
  ],
  outcome: null,
};
