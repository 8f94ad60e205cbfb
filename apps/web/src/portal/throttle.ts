import { HttpException, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';

/**
 * How often one address may do a thing within ten minutes. Behind one address may sit a household, an office or a carrier's
 * gateway: the limits stop machines, while tries per code and codes per request are limited by the casework for good.
 */
const MOST_IN_WINDOW = {
  form: 120,
  'form-file': 40,
  code: 10,
  'sign-in': 30,
  package: 30,
  'outside-answer': 120,
  'desk-sign-in': 100,
  calendar: 300,
  'calendar-feed': 60,
  transfer: 600,
  'objection-feed': 1200,
} as const;
const WINDOW_MS = 10 * 60_000;
/** More addresses than this in one window are not counted: memory stays bounded under a flood, and nobody is shut out by it. */
const MOST_ADDRESSES = 50_000;

export type Throttled = keyof typeof MOST_IN_WINDOW;

/** Thrown when an address has done too much; `waitSeconds` until it may again. */
export class TooMany extends HttpException {
  constructor(readonly waitSeconds: number) {
    super('Too many tries', 429);
  }
}

/** Counts in this process only; with several web processes the limits multiply by their number. */
@Injectable()
export class Throttle {
  private counts = new Map<string, number>();
  private windowEnds = 0;

  constructor(private readonly clock: Clock) {}

  /** Counts one act. @throws TooMany when the limit of the window is reached */
  count(what: Throttled, address: string | undefined): void {
    const now = this.clock.now().getTime();
    if (now >= this.windowEnds) {
      this.counts = new Map();
      this.windowEnds = now + WINDOW_MS;
    }
    const key = `${what} ${address}`;
    const before = this.counts.get(key);
    if (before === undefined && this.counts.size >= MOST_ADDRESSES) return;
    const count = (before ?? 0) + 1;
    if (count > MOST_IN_WINDOW[what]) throw new TooMany(Math.ceil((this.windowEnds - now) / 1000));
    this.counts.set(key, count);
  }
}
