import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MasterKeys } from '@habeas/platform/crypto';
import { Secret, TOTP } from 'otpauth';
import { SecondFactor } from './second-factor';
import { StaffAccount } from './staff-account.entity';

const NOW = new Date('2026-01-12T09:00:15.000Z');

describe('a second factor', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'habeas-second-factor-'));
  const secondFactor = new SecondFactor(MasterKeys.load(path.join(folder, 'master.key'), { create: true }));
  let account: StaffAccount;
  let code: (steps: number) => string;
  beforeEach(async () => {
    account = Object.assign(new StaffAccount(), { email: 'mia@habeas.example', secondFactorLastStep: null });
    const { secret } = await secondFactor.begin(account);
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    code = (steps) => totp.generate({ timestamp: NOW.getTime() + steps * 30_000 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is 160 bits at random, shown once, and kept sealed', async () => {
    const sealed = account.secondFactorSealed ?? '';
    const { secret, otpauthUrl, qrSvg } = await secondFactor.begin(account);
    expect(Secret.fromBase32(secret).bytes.length).toBe(20);
    expect(otpauthUrl).toContain(`secret=${secret}`);
    expect(qrSvg).toMatch(/^<svg/);
    expect(account.secondFactorSealed).not.toBe(sealed);
    expect(Buffer.from(account.secondFactorSealed ?? '', 'base64').includes(secret)).toBe(false);
    expect(account.secondFactorEnrolled).toBe(false);
  });

  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])('accepts the code of %i half minutes away: %s', (steps, accepted) => {
    expect(secondFactor.accepts(account, code(steps), NOW)).toBe(accepted);
  });

  it('accepts a code once, and after it none that is older', () => {
    expect(secondFactor.accepts(account, code(0), NOW)).toBe(true);
    expect(secondFactor.accepts(account, code(0), NOW)).toBe(false);
    expect(secondFactor.accepts(account, code(-1), NOW)).toBe(false);
    expect(secondFactor.accepts(account, code(1), NOW)).toBe(true);
  });

  it('takes a code as it is read aloud, and nothing that is no code', () => {
    expect(secondFactor.accepts(account, code(0).replace(/^.../, '$& '), NOW)).toBe(true);
    for (const text of ['', '12345', '1234567', '٠٠٠٠٠٠', 'abcdef', `${code(1)}\u0000`]) {
      expect(secondFactor.accepts(account, text, NOW)).toBe(false);
    }
  });

  it('of an account without one accepts nothing', () => {
    expect(secondFactor.accepts(new StaffAccount(), '000000', NOW)).toBe(false);
  });
});
