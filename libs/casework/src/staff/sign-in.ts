import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Audit } from '../audit';
import { isStrongEnough, Passwords } from './passwords';
import { SecondFactor } from './second-factor';
import type { StaffAccount } from './staff-account.entity';
import { StaffRepository } from './staff.repository';
import type { EnrolmentView } from './staff-view';
import { UnknownAddresses } from './unknown-addresses';

const TRIES = 5;
const LOCK_MS = 15 * 60_000;
/** However busy: after this a colleague shows both factors again (NIST SP 800-63B, AAL2). */
const LONGEST_SESSION_MS = 12 * 3_600_000;

/** Why somebody is not signed in; `wrong-credentials` for every reason that would tell an account from none. */
export type SignInFailure = 'wrong-credentials' | 'second-factor-required' | 'too-many-tries';
export type SignInResult = { account: StaffAccount } | { failure: SignInFailure; waitSeconds?: number };

/** Password and second factor; one-time sign-in; enrolment. */
@Injectable()
export class SignIn {
  constructor(
    private readonly staff: StaffRepository,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly unknown: UnknownAddresses,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
  ) {}

  /** Signs in with a password, and a code where a second factor is enrolled. Five wrong tries lock for a quarter of an hour. */
  async signIn(email: string, password: string, code: string | undefined): Promise<SignInResult> {
    // Outside the transaction: what takes so long must hold neither the account nor a connection, or a few calls stop all others.
    const known = await this.transactions.run((tx) => this.staff.findByEmail(tx, email));
    const matches = await this.passwords.matches(known?.passwordHash ?? null, password);
    return this.transactions.run(async (tx) => {
      const account = await this.staff.lockByEmail(tx, email);
      const now = this.clock.now();
      const right = matches && account?.passwordHash === known?.passwordHash;
      if (!account?.active) return refusalOf(this.unknown.of(email), now);
      if (isLocked(account, now)) return tooMany(account, now);
      if (!right) return this.wrong(tx, account, now);
      if (account.secondFactorEnrolled) {
        if (!code) return { failure: 'second-factor-required' };
        if (!this.secondFactor.accepts(account, code, now)) return this.wrong(tx, account, now);
      }
      return { account: await this.signedIn(tx, account, now) };
    });
  }

  /** Uses a one-time sign-in up and sets the first password. */
  firstSignIn(
    token: string,
    password: string,
  ): Promise<SignInResult | { failure: 'token-used-or-expired' | 'password-too-weak' }> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const invitation = await this.staff.lockInvitation(tx, this.keys.hash('staff-invitation', token));
      const open = invitation && !invitation.usedAt && invitation.expiresAt > now;
      const account = open ? await this.staff.lock(tx, invitation.accountId) : null;
      if (!invitation || !account?.active) return { failure: 'token-used-or-expired' };
      if (!isStrongEnough(password, account.email)) return { failure: 'password-too-weak' };
      account.passwordHash = await this.passwords.hash(password);
      await this.staff.markInvitationUsed(tx, invitation.id, now);
      await this.note(tx, account, 'staff.password-changed');
      return { account: await this.signedIn(tx, account, now) };
    });
  }

  /** Starts enrolling a second factor. Null when one is enrolled already: only a new invitation takes it away. */
  beginEnrolment(accountId: string): Promise<EnrolmentView | null> {
    return this.transactions.run(async (tx) => {
      const account = await this.staff.lock(tx, accountId);
      if (!account || account.secondFactorEnrolled) return null;
      const enrolment = await this.secondFactor.begin(account);
      await this.staff.save(tx, account);
      return enrolment;
    });
  }

  /** Puts the second factor in force once the person has shown a right code. Sessions that began without it end. */
  completeEnrolment(accountId: string, code: string): Promise<StaffAccount | null> {
    return this.transactions.run(async (tx) => {
      const account = await this.staff.lock(tx, accountId);
      if (!account || account.secondFactorEnrolled) return null;
      if (!this.secondFactor.accepts(account, code, this.clock.now())) return null;
      Object.assign(account, { secondFactorEnrolled: true, sessionsValidFrom: this.clock.now() });
      await this.staff.save(tx, account);
      await this.note(tx, account, 'staff.second-factor-enrolled');
      return account;
    });
  }

  /** The account behind a session, or null when it has left, changed, signed in before its sessions were ended, or long ago. */
  async accountOfSession(accountId: string, since: Date): Promise<StaffAccount | null> {
    if (this.clock.now().getTime() - since.getTime() > LONGEST_SESSION_MS) return null;
    const account = await this.transactions.run((tx) => this.staff.find(tx, accountId));
    return account?.active && account.sessionsValidFrom <= since ? account : null;
  }

  async signOut(account: StaffAccount): Promise<void> {
    await this.transactions.run((tx) => this.note(tx, account, 'staff.signed-out'));
  }

  private async wrong(tx: Transaction, account: StaffAccount, now: Date): Promise<SignInResult> {
    const refusal = refusalOf(account, now);
    await this.staff.save(tx, account);
    await this.note(tx, account, 'staff.sign-in-failed');
    return refusal;
  }

  private async signedIn(tx: Transaction, account: StaffAccount, now: Date): Promise<StaffAccount> {
    Object.assign(account, { failedTries: 0, lockedUntil: null, lastSignInAt: now });
    await this.staff.save(tx, account);
    await this.note(tx, account, 'staff.signed-in');
    return account;
  }

  private note(tx: Transaction, account: StaffAccount, event: Parameters<Audit['append']>[1]['event']): Promise<void> {
    return this.audit.append(tx, { event, actor: { kind: 'staff', id: account.id } });
  }
}

type Tries = Pick<StaffAccount, 'failedTries' | 'lockedUntil'>;

function isLocked({ lockedUntil }: Tries, now: Date): boolean {
  return lockedUntil !== null && lockedUntil > now;
}

function tooMany({ lockedUntil }: Tries, now: Date): { failure: SignInFailure; waitSeconds: number } {
  const wait = (lockedUntil?.getTime() ?? 0) - now.getTime();
  return { failure: 'too-many-tries', waitSeconds: Math.ceil(wait / 1000) };
}

/** Counts one wrong try, locks at the fifth, and says which answer that gives. */
function refusalOf(tries: Tries, now: Date): { failure: SignInFailure; waitSeconds?: number } {
  if (isLocked(tries, now)) return tooMany(tries, now);
  tries.failedTries += 1;
  if (tries.failedTries < TRIES) return { failure: 'wrong-credentials' };
  Object.assign(tries, { failedTries: 0, lockedUntil: new Date(now.getTime() + LOCK_MS) });
  return tooMany(tries, now);
}
