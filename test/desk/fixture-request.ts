import { REQUEST_ACTIONS, type RequestView } from '@habeas/casework/requests/request-view';
import { CLOCK } from './fixture-clock';
import { STOPS, WEIGHING } from './fixture-stops';
import { PORTABILITY, REVIEW } from './fixture-rights';
import { MATTER_OPTIONS, MATTERS } from './fixture-matters';
import { MOVE } from './fixture-move';
import { PLAN } from './fixture-plan';
import { QUEUE } from './fixture-requests';
import { SOURCES } from './fixture-sources';
import { TIMELINE } from './fixture-timeline';

const BASE = QUEUE[1]!;
const SHA = 'a3f5c1d09b7e4482a3f5c1d09b7e4482a3f5c1d09b7e4482a3f5c1d09b7e4482';

/** What a hostile letter carries: the desk must show it as text. */
export const HOSTILE =
  '<img src="https://tracker.example/p.gif" onerror="document.title=1"><script>document.title=2</script>';

const LETTER = `Madame, Monsieur,

Je souhaite recevoir une copie de toutes mes données (article 15 du RGPD), ainsi que le motif de leur traitement.
Mon numéro de client est le 600123456. Voyez aussi https://example.org/mon-dossier

${HOSTILE}

Cordialement,
Amélie Dubois-Vandenbroucke`;

const REFUSED: RequestView['actions']['refused'] = [
  { action: 'extend', reason: 'extension-too-late' },
  { action: 'revoke', reason: 'no-package-released' },
  { action: 'reopen', reason: 'not-ended' },
];

/** One request with everything that the desk can show. */
export const REQUEST: RequestView = {
  ...BASE,
  rights: [...BASE.rights, { right: 'rectification', state: 'awaiting-approval' }],
  language: 'fr',
  version: 7,
  receipt: {
    channel: 'mail',
    receivedAt: BASE.receivedAt,
    receivedAtLocal: '2026-01-12T10:04:31+01:00',
    address: 'privacy@proximus.example',
    from: 'Amélie Dubois-Vandenbroucke <amelie@example.org>',
    subject: 'Demande d’accès à mes données',
    text: LETTER,
    attachments: [{ name: 'facture-décembre.pdf', mediaType: 'application/pdf', size: 183_420, url: null }],
    sha256: SHA,
    form: null,
    rawUrl: `/desk/api/requests/${BASE.id}/receipt/raw`,
    unreadable: null,
  },
  reading: {
    kind: 'request',
    language: 'fr',
    rights: [
      {
        right: 'access',
        confidence: 0.97,
        because: 'asks for a copy of their data: “recevoir une copie de toutes mes données”',
        scope: null,
      },
      { right: 'portability', confidence: 0.4, because: '“copie”', scope: 'factures 2025' },
    ],
    needsPerson: true,
    needsPersonBecause: 'right-unsure',
    correctedBy: 'Jean Lambert',
    correctedAt: '2026-01-12T13:30:00.000Z',
  },
  mandateDocuments: [{ key: `${BASE.id}/0`, name: 'facture-décembre.pdf' }],
  mandate: {
    kind: 'lawyer',
    holder: HOSTILE,
    document: `${BASE.id}/0`,
    rights: ['access'],
    limits: '+32 470 00 00 99',
    dataTo: null,
    validFrom: '2026-01-01',
    validUntil: null,
    verifiedBy: 'Jean Lambert',
    verifiedAt: '2026-01-13T09:00:00.000Z',
    waits: [{ right: 'portability', gap: 'right-not-covered' }],
  },
  identity: {
    required: 'contact',
    reached: 'contact',
    identifiers: [
      {
        id: 'i1',
        type: 'customer_number',
        value: '600123456',
        origin: 'message',
        status: 'verified',
        verifiedBy: 'code',
        verifiedAt: '2026-01-13T09:00:00.000Z',
      },
      {
        id: 'i2',
        type: 'email',
        value: 'amelie@example.org',
        origin: 'message',
        status: 'unverified',
        verifiedBy: null,
        verifiedAt: null,
      },
      {
        id: 'i3',
        type: 'msisdn',
        value: '+32 470 00 00 99',
        origin: 'staff',
        status: 'refused',
        verifiedBy: null,
        verifiedAt: null,
      },
    ],
    candidates: [
      {
        id: 'c1',
        source: 'crm',
        evidence: 'customer_number',
        displayName: 'Amélie Dubois-Vandenbroucke',
        contactHint: 'a•••••@example.org',
        chosen: true,
      },
      {
        id: 'c2',
        source: 'crm',
        evidence: 'address',
        displayName: 'Amélie Dubois',
        contactHint: '+32 4•• •• •• 12',
        chosen: false,
      },
    ],
    codesSent: 2,
    codesFailed: 1,
  },
  clock: CLOCK,
  sources: SOURCES,
  findings: { found: 2, nothing: 1, exempt: 1, unknown: 2, records: 1432 },
  decisions: [
    {
      right: 'access',
      activity: 'billing',
      activityTitle: 'Invoicing and payment',
      category: 'Invoices',
      outcome: 'granted',
      article: 'Art. 15(1), (3)',
      reason: 'copy-given',
      records: 48,
    },
    {
      right: 'access',
      activity: 'recordings',
      activityTitle: 'Recording of service calls',
      category: 'Call recordings',
      outcome: 'partial',
      article: 'Art. 15(4)',
      reason: 'The voice of another person was removed.',
      records: 3,
    },
  ],
  hold: {
    reason: 'Complaint before the data protection authority, file DOS-2025-01234.',
    reviewOn: '2026-08-03',
    setAt: '2026-02-02T10:00:00.000Z',
    by: 'Els De Smet',
  },
  plan: PLAN,
  restriction: null,
  move: MOVE,
  portability: PORTABILITY,
  matters: MATTERS,
  matterOptions: MATTER_OPTIONS,
  review: REVIEW,
  stops: STOPS,
  weighing: WEIGHING,
  package: {
    id: 'p1',
    state: 'sealed',
    manifestSha256: SHA,
    size: 4_812_331,
    composedAt: '2026-02-01T04:10:00.000Z',
    approvedBy: null,
    releasedAt: null,
    expiresAt: '2026-03-05T22:59:59.000Z',
    openings: [],
    others: [
      {
        id: '00000000-0000-4000-8000-0000000000e1',
        source: 'Customer file',
        collection: 'Customer-service notes',
        field: 'Text',
        kind: 'text',
        records: 3,
        seen: 1,
        outcome: null,
        ground: null,
        decidedBy: null,
        decidedAt: null,
      },
      {
        id: '00000000-0000-4000-8000-0000000000e4',
        source: 'Shops',
        collection: 'Notes of the shop',
        field: 'Remark',
        kind: 'text',
        records: 2,
        seen: 2,
        outcome: null,
        ground: null,
        decidedBy: null,
        decidedAt: null,
      },
      {
        id: '00000000-0000-4000-8000-0000000000e2',
        source: 'Camera images',
        collection: 'Images from security cameras',
        field: 'File',
        kind: 'image',
        records: 1,
        seen: 0,
        outcome: 'leave-out',
        ground: 'rights-of-others',
        decidedBy: 'Els De Smet',
        decidedAt: '2026-02-01T05:10:00.000Z',
      },
      {
        id: '00000000-0000-4000-8000-0000000000e3',
        source: 'Calls, texts and mobile data',
        collection: 'Your calls',
        field: 'Number of the other party',
        kind: 'number',
        records: 214,
        seen: 0,
        outcome: 'give',
        ground: null,
        decidedBy: null,
        decidedAt: '2026-02-01T04:09:00.000Z',
      },
    ],
    entries: [
      { path: 'index.html', mediaType: 'text/html', size: 18_233 },
      { path: 'billing/invoices.html', mediaType: 'text/html', size: 90_122 },
      { path: 'data/invoices.csv', mediaType: 'text/csv', size: 40_002 },
      { path: 'recordings/2025-11-03.mp3', mediaType: 'audio/mpeg', size: 4_200_000 },
    ],
    previewBase: `/desk/api/requests/${BASE.id}/package/entries`,
  },
  messages: [
    {
      id: 'm1',
      reference: BASE.reference,
      direction: 'out',
      template: 'acknowledgement',
      language: 'fr',
      to: 'amelie@example.org',
      postalAddress: null,
      subject: 'Nous avons bien reçu votre demande',
      text: 'Référence HB-2026-0022-K7',
      state: 'sent',
      at: '2026-01-12T09:05:00.000Z',
    },
    {
      id: 'm2',
      reference: 'HB-2026-0031-M4',
      direction: 'in',
      template: null,
      language: 'fr',
      to: 'privacy@proximus.example',
      postalAddress: null,
      subject: 'Re: votre question',
      text: HOSTILE,
      state: 'received',
      at: '2026-01-20T11:00:00.000Z',
    },
  ],
  related: [
    {
      id: '00000000-0000-4000-8000-000000000031',
      reference: 'HB-2026-0031-M4',
      channel: 'mail',
      receivedAt: '2026-01-20T11:00:00.000Z',
      requesterName: HOSTILE,
      state: 'joined',
      relation: 'joined',
      rights: ['access'],
      same: ['proven'],
      earlier: false,
    },
    {
      id: '00000000-0000-4000-8000-000000000017',
      reference: 'HB-2026-0017-C2',
      channel: 'post',
      receivedAt: '2026-01-09T11:00:00.000Z',
      requesterName: 'Amélie Dubois',
      state: 'identity',
      relation: 'possibly-same-person',
      rights: ['access'],
      same: ['customer_number', 'record'],
      earlier: true,
    },
  ],
  notes: [
    {
      id: 'n1',
      about: 'correction',
      text: 'The person also asks for the reasons.',
      by: 'Jean Lambert',
      at: '2026-01-12T13:30:00.000Z',
    },
  ],
  lastEvent: TIMELINE.at(-1)!.seq,
  actions: {
    allowed: REQUEST_ACTIONS.filter((action) => !REFUSED.some((refused) => refused.action === action)),
    refused: REFUSED,
  },
};
