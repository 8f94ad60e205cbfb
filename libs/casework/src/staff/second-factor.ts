import { Injectable } from '@nestjs/common';
import { MasterKeys } from '@habeas/platform/crypto';
import { Secret, TOTP } from 'otpauth';
import { toString as qrCode } from 'qrcode';
import type { StaffAccount } from './staff-account.entity';
import type { EnrolmentView } from './staff-view';

const PURPOSE = 'second factor';
const PERIOD_SECONDS = 30;
const SECRET_BYTES = 20;

/** Time-based one-time passwords (RFC 6238). The secret is kept sealed; a code works once. */
@Injectable()
export class SecondFactor {
  constructor(private readonly keys: MasterKeys) {}

  /** A new secret on the account, not yet in force, and how to put it into an authenticator app. */
  async begin(account: StaffAccount): Promise<EnrolmentView> {
    const secret = new Secret({ size: SECRET_BYTES });
    account.secondFactorSealed = this.keys.seal(Buffer.from(secret.base32), PURPOSE).toString('base64');
    account.secondFactorEnrolled = false;
    account.secondFactorLastStep = null;
    const otpauthUrl = this.totp(account.email, secret).toString();
    return { secret: secret.base32, otpauthUrl, qrSvg: await qrCode(otpauthUrl, { type: 'svg', margin: 1 }) };
  }

  /** Whether the code is right now; uses it up on the account. A neighbouring half minute is accepted for slow clocks. */
  accepts(account: StaffAccount, code: string, at: Date): boolean {
    const digits = code.replace(/\s/g, '');
    if (!account.secondFactorSealed || !/^\d{6}$/.test(digits)) return false;
    const base32 = this.keys.open(Buffer.from(account.secondFactorSealed, 'base64'), PURPOSE).toString();
    const timestamp = at.getTime();
    const delta = this.totp(account.email, Secret.fromBase32(base32)).validate({ token: digits, timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
    if (account.secondFactorLastStep !== null && step <= Number(account.secondFactorLastStep)) return false;
    account.secondFactorLastStep = String(step);
    return true;
  }

  private totp(label: string, secret: Secret): TOTP {
    return new TOTP({ issuer: 'Habeas', label, secret, period: PERIOD_SECONDS });
  }
}
