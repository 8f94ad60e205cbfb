import { BE_STATUTORY } from '../fixtures/belgian-holidays';
import { clockPolicyWith } from './clock-policy';
import { receiptDateOf } from './receipt-date';

const nextWorkingDay = clockPolicyWith({ 'receipt.outOfHours': 'NEXT_WORKING_DAY' });

describe('the day of receipt', () => {
  it.each([
    ['2025-05-30T21:58:00Z', '2025-05-30', '2025-06-02', 'Friday night'],
    ['2025-05-30T14:59:59Z', '2025-05-30', '2025-05-30', 'one second before closing'],
    ['2025-05-30T15:00:00Z', '2025-05-30', '2025-06-02', 'at closing'],
    ['2025-05-30T04:00:00Z', '2025-05-30', '2025-05-30', 'before opening: the same day'],
    ['2025-05-31T10:00:00Z', '2025-05-31', '2025-06-02', 'Saturday noon'],
    ['2025-06-09T08:00:00Z', '2025-06-09', '2025-06-10', 'Whit Monday morning'],
    ['2024-12-31T20:00:00Z', '2024-12-31', '2025-01-02', 'New Year eve'],
  ])('%s is %s, or %s where the office must be open (%s)', (receivedAt, same, next) => {
    expect(receiptDateOf(receivedAt, 'Europe/Brussels', BE_STATUTORY, clockPolicyWith({}))).toBe(same);
    expect(receiptDateOf(receivedAt, 'Europe/Brussels', BE_STATUTORY, nextWorkingDay)).toBe(next);
  });
});
