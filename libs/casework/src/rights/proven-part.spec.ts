import { lookPart } from '../sources';
import { isOfProven, PROVEN_PART } from './proven-part';

describe('the steps that wait for the person to be known', () => {
  it('are told from those that stopped at once, and so are the looks at them', () => {
    const of = (part: string) => ({ operation: 'suppress' as const, round: 1, part });
    for (const part of [PROVEN_PART, lookPart(of(PROVEN_PART)), lookPart(of(lookPart(of(PROVEN_PART))))])
      expect(isOfProven({ part })).toBe(true);
    for (const part of ['', lookPart(of('')), 'proven/1']) expect(isOfProven({ part })).toBe(false);
  });
});
