import { ASSURANCE_LEVELS, DEFAULT_ASSURANCE_POLICY, isAssuranceLevel, meets, requiredAssurance } from './assurance';

describe('assurance', () => {
  it('is ordered', () => {
    for (const [have, strength] of ASSURANCE_LEVELS.map((level, i) => [level, i] as const)) {
      expect(ASSURANCE_LEVELS.filter((need) => meets(have, need))).toHaveLength(strength + 1);
    }
    expect(meets('contact', 'account')).toBe(false);
    expect(meets('strong', 'none')).toBe(true);
  });

  it('is recognised exactly', () => {
    expect(isAssuranceLevel('account')).toBe(true);
    expect(isAssuranceLevel('high')).toBe(false);
  });

  it.each([
    ['access', 'contact'],
    ['rectification', 'contact'],
    ['erasure', 'strong'],
    ['restriction', 'contact'],
    ['portability', 'contact'],
    ['objection', 'contact'],
    ['consent-withdrawal', 'none'],
    ['automated-decision', 'contact'],
  ] as const)('for %s is %s by default', (right, level) => {
    expect(requiredAssurance(right)).toBe(level);
  });

  it('rises with the data where the controller says so, and never falls', () => {
    const careful = { ...DEFAULT_ASSURANCE_POLICY, highRiskData: 'account' } as const;
    expect(requiredAssurance('access', careful)).toBe('contact');
    expect(requiredAssurance('access', careful, { highRiskData: true })).toBe('account');
    expect(requiredAssurance('erasure', careful, { highRiskData: true })).toBe('strong');
    expect(requiredAssurance('access', DEFAULT_ASSURANCE_POLICY, { highRiskData: true })).toBe('contact');
  });

  it('is never asked for an objection to direct marketing, whatever the policy', () => {
    const strict = {
      ...DEFAULT_ASSURANCE_POLICY,
      perRight: { ...DEFAULT_ASSURANCE_POLICY.perRight, objection: 'strong' },
    } as const;
    expect(requiredAssurance('objection', strict)).toBe('strong');
    expect(requiredAssurance('objection', strict, { directMarketing: true })).toBe('none');
    expect(requiredAssurance('access', strict, { directMarketing: true })).toBe('contact');
  });
});
