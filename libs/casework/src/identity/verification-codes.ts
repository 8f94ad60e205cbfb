import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomCode, safeEqual } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { ReachableCandidate } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import type { VerificationCode } from './verification-code.entity';

/** Six digits hold 20 bits; with five tries in ten minutes a guess has one chance in 200,000. */
const DIGITS = 6;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** More than this in an hour for one request, and none is sent. */
const CODES_PER_HOUR = 5;
/** Likewise to one contact for all requests: whoever names somebody in many requests does not flood their mailbox. */
const CODES_PER_HOUR_AND_CONTACT = 15;
/**
 * After so many wrong tries within thirty days at codes of one contact, whatever the requests, no code goes there any more and
 * a colleague is asked. Without it the tries of each code, each hour, each request would add up: a requester knows the
 * reference, and can open as many requests about somebody else as they like.
 */
const WRONG_TRIES_PER_CONTACT = 30;

/** A code in clear, or why there is none. */
export type IssuedCode = { code: string } | { refused: 'sent-enough' | 'guessed' };

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

  /** A fresh code for the contact of a candidate. Earlier codes of the request die. */
  async issue(tx: Transaction, requestId: string, { id, contactEmail }: ReachableCandidate): Promise<IssuedCode> {
    const now = this.clock.now();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    const toContact = await this.identity.codesTo(tx, contactEmail, before(HOUR), before(30 * DAY));
    if (toContact.wrongTries >= WRONG_TRIES_PER_CONTACT) return { refused: 'guessed' };
    const sent = (await this.identity.codes(tx, requestId)).filter(({ createdAt }) => createdAt > before(HOUR));
    if (sent.length >= CODES_PER_HOUR || toContact.codes >= CODES_PER_HOUR_AND_CONTACT)
      return { refused: 'sent-enough' };
    const code = randomCode(DIGITS);
    await this.identity.insertCode(tx, {
      requestId,
      candidateId: id,
      codeHash: this.hashOf(requestId, code),
      createdAt: now,
      expiresAt: new Date(now.getTime() + this.lifeMinutes * 60_000),
      wrongTries: 0,
      usedAt: null,
    });
    return { code };
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
