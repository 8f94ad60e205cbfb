import type { MoveView } from '@habeas/casework/requests/move-view';

/** A customer who has not moved yet, with an objection that is stopped once more and that a source could not stop. */
export const MOVE: MoveView = {
  standing: 'before',
  movesOn: '2026-03-09',
  source: 'Customer file',
  isNoted: true,
  window: { from: '2025-09-01', until: null },
  policy: { name: 'the earlier privacy statement of Scarlet', version: 'scarlet-2022-10' },
  mailbox: 'privacy@scarlet.be',
  waiting: [
    {
      id: '00000000-0000-4000-8000-0000000000f1',
      right: 'objection',
      choices: ['Offers and promotions', 'Profile and tailored offers'],
      state: 'applying',
      movesOn: '2026-02-01',
      lookedOn: '2026-02-01',
      appliedOn: '2026-02-01',
      confirmBy: '2026-03-01',
      confirmedAt: null,
    },
  ],
};
