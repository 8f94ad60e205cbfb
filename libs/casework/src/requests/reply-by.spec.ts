import { replyBy } from './reply-by';

describe('the day that a question names for its answer', () => {
  const NONE = new Set<string>();

  it('is ten working days after a mail', () => {
    expect(replyBy('2026-10-05', false, NONE)).toBe('2026-10-19');
  });

  it('leaves a letter on paper the time to arrive, so that the person has as long', () => {
    expect(replyBy('2026-10-05', true, NONE)).toBe('2026-10-26');
  });
});
