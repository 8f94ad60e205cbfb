import { anActivity, aScope, facts, someRows } from '../fixtures/decision-facts';
import { decide } from './decide';
import type { DataOrigin } from './decision';

/** What is decided of rows whose category the register calls one thing, and the source another. */
function ruleOf(register: DataOrigin, source?: DataOrigin): string | undefined {
  const activity = anActivity({ legalBases: ['b'], categories: [{ category: 'billing', origin: register }] });
  const held = someRows({ category: 'billing', activities: [activity.key], ...(source ? { origin: source } : {}) });
  const { rows } = decide('portability', [activity], [held], facts({}), aScope({}));
  return rows.find((row) => row.source !== null)?.rule;
}

describe('where data came from, for portability', () => {
  it('is what the source says of its own rows', () => {
    expect(ruleOf('collected', 'derived')).toBe('portability-derived');
    expect(ruleOf('derived', 'observed')).toBe('portability-provided');
    expect(ruleOf('observed', 'obtained')).toBe('portability-obtained');
  });

  it('is what the register says where the source says nothing', () => {
    expect(ruleOf('collected')).toBe('portability-provided');
    expect(ruleOf('derived')).toBe('portability-derived');
  });
});
