/** `waiting`: no colleague has looked at it yet. `deleted`: its time is over. */
export type ReceivedState = 'waiting' | 'taken' | 'declined' | 'deleted';

/** A person's file that another controller sent (GDPR Art. 20(2)), as the desk lists it. */
export interface ReceivedTransferView {
  id: string;
  /** The sender's name. */
  from: string;
  /** The sender's own name for it, to speak of it with them. */
  transferId: string;
  state: ReceivedState;
  receivedAt: string;
  /** From then on it can no longer be read. */
  deleteAt: string;
  size: number;
  sha256: string;
  /** Files in it. */
  entries: number;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Whether it can still be read. */
  readable: boolean;
}

/** Answer of `GET /desk/api/received-transfers`, newest first. */
export interface ReceivedTransferListView {
  /** False where no sender is configured: nothing can come. */
  open: boolean;
  items: ReceivedTransferView[];
}
