import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomCode, safeEqual } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { OutsideLink } from './outside-link.entity';
import { OutsideLinkRepository } from './outside-link.repository';

const DIGITS = 6;
const HOUR = 3_600_000;
const CODES_PER_HOUR = 5;
/** Whoever holds several links of one mailbox does not flood it. */
const CODES_PER_HOUR_AND_MAILBOX = 15;
/** So many wrong tries in thirty days at codes to one mailbox, and none goes there any more: the tries of each code would add up. */
const WRONG_TRIES_PER_MAILBOX = 30;

/** Makes and checks the codes behind links: bound to the link, living minutes, used once. */
@Injectable()
export class LinkCodes {
  constructor(
    private readonly links: OutsideLinkRepository,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  get lifeMinutes(): number {
    return this.pack.policy.code.lifeMinutes;
  }

  /** A fresh code in clear; earlier ones of the link die. Null when enough were sent, or too many were guessed at. */
  async issue(tx: Transaction, { id: linkId, requestId, email }: OutsideLink): Promise<string | null> {
    const now = this.clock.now();
    const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    const lately = await this.links.codesTo(tx, email, before(HOUR));
    const { wrongTries } = await this.links.codesTo(tx, email, before(30 * 24 * HOUR));
    const ofLink = (await this.links.codes(tx, linkId)).filter(({ createdAt }) => createdAt > before(HOUR));
    const tooMany = lately.codes >= CODES_PER_HOUR_AND_MAILBOX || ofLink.length >= CODES_PER_HOUR;
    if (tooMany || wrongTries >= WRONG_TRIES_PER_MAILBOX) return null;
    const code = randomCode(DIGITS);
    const expiresAt = new Date(now.getTime() + this.lifeMinutes * 60_000);
    const codeHash = this.hashOf(linkId, code);
    await this.links.saveCode(tx, {
      ...{ requestId, linkId, codeHash, expiresAt },
      ...{ createdAt: now, wrongTries: 0, usedAt: null },
    });
    return code;
  }

  /** Uses the newest code of a held link up when it is right; a wrong one counts against it. */
  async use(tx: Transaction, linkId: string, typed: string): Promise<boolean> {
    const [code] = await this.links.codes(tx, linkId);
    const given = this.hashOf(linkId, typed.replace(/\D/g, ''));
    if (!code || code.usedAt || code.expiresAt <= this.clock.now()) return false;
    if (code.wrongTries >= this.pack.policy.code.tries) return false;
    const isRight = safeEqual(given, code.codeHash);
    if (isRight) code.usedAt = this.clock.now();
    else code.wrongTries += 1;
    await this.links.saveCode(tx, code);
    return isRight;
  }

  private hashOf(linkId: string, code: string): string {
    return this.keys.hash('link-code', `${linkId}:${code}`);
  }
}
