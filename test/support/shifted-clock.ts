import { FixedClock } from '@habeas/platform/clock';
import { JobWorker } from '@habeas/platform/queue';
import type { Office } from './office';

/** The real time and so many milliseconds more: it goes on by itself, and can be sent ahead. */
export class ShiftedClock extends FixedClock {
  private ahead = 0;

  constructor() {
    super(new Date(0));
  }

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  override advance(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  override moveTo(instant: Date): void {
    this.ahead = instant.getTime() - Date.now();
  }
}

/** Starts an office's worker whose clock the spec will move: the guard looks once, while it is still right. */
export function workUnwatched(office: Office): Promise<void> {
  return office.get(JobWorker).start({ clockCheckMs: 3_600_000 });
}
