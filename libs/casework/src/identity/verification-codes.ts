import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomCode, safeEqual } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { IdentityRepository } from './identity.repository';
import type { VerificationCode } from './verification-code.entity';

/** Six digits hold 20 bits; with five tries in ten minutes a guess has one chance in 200,000. */
const DIGITS = 6;
/** More than this in an hour, and none is sent: nobody's mailbox is flooded, and guesses stay few. */
const CODES_PER_HOUR = 5;
const HOUR = 3_600_000;

/** Makes and checks codes. A code is bound to its request and contact, lives minutes, and works once. */
@Injectable()
export class VerificationCodes {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  get lifeMinutes(): number {
    return this.pack.policy.code.lifeMinutes;
  }

  /** A fresh code in clear, or null when too many were sent within the hour. Earlier codes of the request die. */
  async issue(tx: Transaction, requestId: string, candidateId: string): Promise<string | null> {
    const now = this.clock.now();
    const sent = await this.identity.codes(tx, requestId);
    if (sent.filter(({ createdAt }) => createdAt.getTime() > now.getTime() - HOUR).length >= CODES_PER_HOUR)
      return null;
    const code = randomCode(DIGITS);
    await this.identity.insertCode(tx, {
      requestId,
      candidateId,
      codeHash: this.hashOf(requestId, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + this.lifeMinutes * 60_000),
      wrongTries: 0,
      usedAt: null,
    });
    return code;
  }

  /** Uses the code up when it is right. A wrong one counts against the code; null for whatever reason it does not work. */
  async use(tx: Transaction, requestId: string, typed: string): Promise<VerificationCode | null> {
    const code = await this.identity.lockLatestCode(tx, requestId);
    const given = this.hashOf(requestId, typed.replace(/\D/g, ''));
    if (!code || code.usedAt || code.expiresAt <= this.clock.now()) return null;
    if (code.wrongTries >= this.pack.policy.code.tries) return null;
    if (!safeEqual(given, code.codeHash)) {
      code.wrongTries += 1;
      await this.identity.saveCode(tx, code);
      return null;
    }
    code.usedAt = this.clock.now();
    return this.identity.saveCode(tx, code);
  }

  private hashOf(requestId: string, code: string): string {
    return this.keys.hash('verification-code', `${requestId}:${code}`);
  }
}
