import type { ReceivedTransferListView } from '@habeas/casework/received-transfers';

const CAME = {
  from: 'Telecom North',
  deleteAt: '2026-03-04T09:12:00.000Z',
  size: 48_213,
  sha256: 'c'.repeat(64),
  entries: 14,
  decidedBy: null,
  decidedAt: null,
  readable: true,
} as const;

/** What other controllers sent: one waits, one was taken in, one is gone. */
export const RECEIVED: ReceivedTransferListView = {
  open: true,
  items: [
    {
      ...CAME,
      id: '7b0e2d0e-93e6-4d2a-8f7c-1b6f3a0d4c31',
      transferId: '0b9ad8ce-7c6a-4a7f-9f1c-0d0a7d6d2b51',
      state: 'waiting',
      receivedAt: '2026-02-02T09:12:00.000Z',
    },
    {
      ...CAME,
      id: '7b0e2d0e-93e6-4d2a-8f7c-1b6f3a0d4c32',
      transferId: '1b9ad8ce-7c6a-4a7f-9f1c-0d0a7d6d2b52',
      state: 'taken',
      receivedAt: '2026-01-30T14:40:00.000Z',
      decidedBy: 'Sofie Claes',
      decidedAt: '2026-01-31T08:02:00.000Z',
    },
    {
      ...CAME,
      id: '7b0e2d0e-93e6-4d2a-8f7c-1b6f3a0d4c33',
      transferId: '2b9ad8ce-7c6a-4a7f-9f1c-0d0a7d6d2b53',
      state: 'declined',
      receivedAt: '2026-01-12T10:01:00.000Z',
      decidedBy: 'Marc Dubois',
      decidedAt: '2026-01-12T15:00:00.000Z',
      readable: false,
    },
  ],
};
