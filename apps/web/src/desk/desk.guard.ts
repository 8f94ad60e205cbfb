import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { type Language, LANGUAGES } from '@habeas/domain';
import { may, SignIn, type StaffAccount, type StaffPermission } from '@habeas/casework/staff';
import { safeEqual } from '@habeas/platform/crypto';
import { ProblemException } from '../http/problem';
import { NEEDS, OPEN } from './needs';

/** A call of the desk's API by a signed-in colleague. */
export interface StaffCall extends Request {
  account: StaffAccount;
}

/** The language that the desk speaks in this browser; it comes before the account's own. */
function languageAsked(call: Request): Language | undefined {
  const [first] = (call.headers['accept-language'] ?? '').split(/[,;-]/);
  return LANGUAGES.find((language) => language === first?.trim().toLowerCase());
}

const READING = new Set(['GET', 'HEAD']);

/** Lets a call pass only with a living session, the token against forged calls, and the permission that its route names. */
@Injectable()
export class DeskGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = context.switchToHttp().getRequest<StaffCall>();
    const targets = [context.getHandler(), context.getClass()];
    const open = this.reflector.getAllAndOverride<string | undefined>(OPEN, targets);
    if (open === 'anybody') return true;
    call.account = await this.accountOf(call);
    call.account.language = languageAsked(call) ?? call.account.language;
    this.refuseForged(call);
    if (open === 'enrolling') return true;
    if (!call.account.secondFactorEnrolled) throw new ProblemException(403, 'second-factor-not-enrolled');
    if (open === 'signed-in') return true;
    const needs = this.reflector.getAllAndOverride<StaffPermission | undefined>(NEEDS, targets);
    if (!needs || !may(call.account.role, needs)) throw new ProblemException(403, 'not-permitted');
    return true;
  }

  private async accountOf(call: StaffCall): Promise<StaffAccount> {
    const { accountId, since } = call.session;
    const account = accountId && since ? await this.signIn.accountOfSession(accountId, new Date(since)) : null;
    if (!account) throw new ProblemException(401, 'not-signed-in');
    return account;
  }

  private refuseForged(call: StaffCall): void {
    if (READING.has(call.method)) return;
    const token = call.headers['x-csrf-token'];
    const kept = call.session.csrfToken;
    if (typeof token !== 'string' || !kept || !safeEqual(token, kept)) throw new ProblemException(403, 'forged-call');
  }
}
