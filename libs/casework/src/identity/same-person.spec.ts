import type { Candidate } from './candidate.entity';
import { compareSettled } from './same-person';

const candidate = (source: string, subjectValue: string, chosen = true): Candidate =>
  ({ source, subjectType: 'customer_number', subjectValue, chosen, contactEmail: 'shared@house.example' }) as Candidate;

describe('whether two settled identities are one person', () => {
  it.each([
    ['the same entry', [candidate('crm', '1')], [candidate('crm', '1')], 'same'],
    ['two entries of one directory that share a mailbox', [candidate('crm', '1')], [candidate('crm', '2')], 'another'],
    ['the other is not settled', [candidate('crm', '1')], [candidate('crm', '1', false)], 'unknown'],
    ['this one is not settled', [candidate('crm', '1', false)], [candidate('crm', '1')], 'unknown'],
    ['no directory knows both', [candidate('crm', '1')], [candidate('marketing', '1')], 'unknown'],
    [
      'one directory says yes and another no',
      [candidate('crm', '1'), candidate('marketing', '7')],
      [candidate('crm', '1'), candidate('marketing', '8')],
      'another',
    ],
    [
      'only one of two directories knows both',
      [candidate('crm', '1'), candidate('marketing', '7')],
      [candidate('crm', '1')],
      'same',
    ],
    ['nobody', [], [], 'unknown'],
  ] as const)('%s', (_what, one, other, sameness) => {
    expect(compareSettled(one, other)).toBe(sameness);
    expect(compareSettled(other, one)).toBe(sameness);
  });
});
