import { answerKey, readAnswerKey } from './contest-lifts';

describe('the name of the answer to a rectification', () => {
  const right = { id: '7b0c', generation: 2 };

  it('says from which day on what was contested is used again', () => {
    expect(readAnswerKey(answerKey(right, '2026-04-01'))).toEqual({
      requestedRightId: '7b0c',
      liftedFrom: '2026-04-01',
    });
    expect(readAnswerKey(answerKey(right, null)).liftedFrom).toBeNull();
  });

  it('is another for each collection, and not read from another letter', () => {
    expect(answerKey(right, null)).not.toBe(answerKey({ ...right, generation: 3 }, null));
    expect(() => readAnswerKey('restriction-answer/7b0c/2/-')).toThrow(RangeError);
  });
});
