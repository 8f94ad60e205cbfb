import {
  allowedValues,
  CLOCK_POLICY_KEYS,
  clockPolicyWith,
  ClockPolicyError,
  DEFAULT_CLOCK_POLICY,
} from './clock-policy';

describe('the clock policy', () => {
  it('is the default when nothing is chosen, or when the default is chosen', () => {
    expect(clockPolicyWith({})).toEqual(DEFAULT_CLOCK_POLICY);
    expect(clockPolicyWith({ 'clock.anchor': 'RECEIPT' })).toEqual(DEFAULT_CLOCK_POLICY);
  });

  it('takes every switch from text and names what differs in its version', () => {
    const policy = clockPolicyWith({
      'pause.maxAskDelayDays': '5',
      holidays: 'OJ_LIST',
      'receipt.officeCloses': '18:30',
    });
    expect(policy).toMatchObject({ 'pause.maxAskDelayDays': 5, holidays: 'OJ_LIST', 'receipt.officeCloses': '18:30' });
    expect(policy.version).toBe('clock-1 pause.maxAskDelayDays=5 holidays=OJ_LIST receipt.officeCloses=18:30');
  });

  it.each([
    ['clock.anchor', 'receipt'],
    ['clock.pausePolicy', ''],
    ['pause.maxAskDelayDays', '-1'],
    ['pause.maxAskDelayDays', '2.5'],
    ['pause.maxAskDelayDays', '31'],
    ['safety.internalTargetWorkingDays', '21'],
    ['receipt.officeCloses', '24:00'],
    ['extension.base', 'RECEIPT_PLUS_4M'],
  ])('refuses %s=%s and names what it accepts', (key, value) => {
    const refused = () => clockPolicyWith({ [key]: value });
    expect(refused).toThrow(ClockPolicyError);
    expect(refused).toThrow(key);
    expect(refused).toThrow(/allowed: (RECEIPT|RECORD_ONLY|a whole number|a time)/);
  });

  it('refuses a switch that does not exist and names those that do', () => {
    expect(() => clockPolicyWith({ 'clock.anker': 'RECEIPT' })).toThrow(
      /unknown policy "clock.anker"; known are clock.anchor/,
    );
    expect(() => clockPolicyWith({ version: 'x' })).toThrow('unknown policy "version"');
    expect(() => clockPolicyWith({ toString: 'x' })).toThrow('unknown policy "toString"');
  });

  it('says for every switch what it accepts, the default among it', () => {
    for (const key of CLOCK_POLICY_KEYS) {
      expect(allowedValues(key)).not.toBe('');
      expect(clockPolicyWith({ [key]: String(DEFAULT_CLOCK_POLICY[key]) })).toEqual(DEFAULT_CLOCK_POLICY);
    }
  });
});
