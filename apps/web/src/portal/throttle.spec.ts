import { FixedClock } from '@habeas/platform/clock';
import { SentCodes } from './sent-codes';
import { Throttle, TooMany } from './throttle';

const MINUTE = 60_000;
let clock: FixedClock;
beforeEach(() => {
  clock = new FixedClock(new Date('2026-01-12T09:00:00Z'));
});

describe('Throttle', () => {
  it('stops the eleventh code within ten minutes, for that address and that act only', () => {
    const throttle = new Throttle(clock);
    for (let i = 0; i < 10; i += 1) throttle.count('code', '192.0.2.1');
    expect(() => throttle.count('code', '192.0.2.1')).toThrow(TooMany);
    expect(() => throttle.count('code', '192.0.2.2')).not.toThrow();
    expect(() => throttle.count('sign-in', '192.0.2.1')).not.toThrow();
  });

  it('says how long to wait, and lets in again after that', () => {
    const throttle = new Throttle(clock);
    for (let i = 0; i < 10; i += 1) throttle.count('code', '192.0.2.1');
    clock.advance(4 * MINUTE);
    expect(() => throttle.count('code', '192.0.2.1')).toThrow(expect.objectContaining({ waitSeconds: 360 }));
    clock.advance(6 * MINUTE);
    expect(() => throttle.count('code', '192.0.2.1')).not.toThrow();
  });
});

describe('SentCodes', () => {
  it('knows a page that was sent again, and forgets it after ten minutes', () => {
    const sent = new SentCodes(clock);
    expect([sent.isNew('a'), sent.isNew('a'), sent.isNew('b'), sent.isNew(''), sent.isNew('')]).toEqual([
      ...[true, false, true, true, true],
    ]);
    clock.advance(10 * MINUTE);
    expect(sent.isNew('a')).toBe(true);
  });
});
