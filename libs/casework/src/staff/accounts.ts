import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import type { StaffAccount } from './staff-account.entity';
import { StaffRefused } from './staff-refused';
import { StaffRepository } from './staff.repository';
import type { InvitationView, StaffAccountView, StaffRole } from './staff-view';

const INVITATION_LIFE_MS = 72 * 3_600_000;

/** A new colleague. */
export interface NewAccount {
  name: string;
  email: string;
  role: StaffRole;
  language: Language;
}

/** Accounts of the desk: made by invitation, changed by administrators. */
@Injectable()
export class Accounts {
  constructor(
    private readonly staff: StaffRepository,
    private readonly audit: Audit,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
    private readonly web: WebConfig,
  ) {}

  find(tx: Transaction, id: string): Promise<StaffAccount | null> {
    return this.staff.find(tx, id);
  }

  all(tx: Transaction): Promise<StaffAccount[]> {
    return this.staff.all(tx);
  }

  /** The very first administrator with a one-time sign-in; null when there is an account already. */
  async createFirstAdministrator(tx: Transaction, language: Language): Promise<InvitationView | null> {
    if ((await this.staff.count(tx)) > 0) return null;
    const first = { name: 'Administrator', email: 'admin@habeas.example', role: 'administrator' as const, language };
    return this.create(tx, first, { kind: 'system' });
  }

  /** @throws StaffRefused when the address has an account already */
  async create(tx: Transaction, wanted: NewAccount, actor: AuditActor): Promise<InvitationView> {
    const email = wanted.email.trim().toLowerCase();
    if (await this.staff.lockByEmail(tx, email)) throw new StaffRefused('email-taken');
    const account = await this.staff.create(tx, { ...wanted, email, sessionsValidFrom: this.clock.now() });
    const details = { account: account.id, role: account.role };
    await this.audit.append(tx, { event: 'staff.created', actor, details });
    return this.invite(tx, account, actor);
  }

  /**
   * A fresh one-time sign-in for somebody who lost a factor. The old password, second factor, sessions and invitations are
   * dead from now on. Null when there is no such account.
   * @throws StaffRefused when no administrator who can sign in would be left; the operator can (`inviteByOperator`)
   */
  async inviteAgain(tx: Transaction, id: string, actor: AuditActor): Promise<InvitationView | null> {
    await this.staff.lockAdministrators(tx);
    const account = await this.staff.lock(tx, id);
    if (!account) return null;
    const administered = account.role === 'administrator' && account.active && account.secondFactorEnrolled;
    const invitation = await this.invite(tx, account, actor);
    if (administered && !(await this.staff.anyAdministrator(tx))) throw new StaffRefused('last-administrator');
    return invitation;
  }

  /**
   * What the operator of the machine may do when nobody at the desk can: a new account, or a fresh one-time sign-in for an account
   * that exists, be it the last administrator's.
   * @param reset that the second factor of an account that has one is to end
   * @throws StaffRefused where the account has a second factor and `reset` is not said, has another role, has been ended, or where
   * `reset` is said of nobody
   */
  async inviteByOperator(tx: Transaction, wanted: NewAccount, reset: boolean): Promise<InvitationView> {
    const actor: AuditActor = { kind: 'system' };
    await this.staff.lockAdministrators(tx);
    const account = await this.staff.lockByEmail(tx, wanted.email);
    if (!account && reset) throw new StaffRefused('no-such-account');
    if (!account) return this.create(tx, wanted, actor);
    if (account.role !== wanted.role) throw new StaffRefused('another-role');
    if (!account.active) throw new StaffRefused('account-ended');
    if (account.secondFactorEnrolled && !reset) throw new StaffRefused('second-factor-in-force');
    return this.invite(tx, account, actor);
  }

  /** Ends every factor of the account and makes a one-time sign-in; recorded. */
  private async invite(tx: Transaction, account: StaffAccount, actor: AuditActor): Promise<InvitationView> {
    const token = randomToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + INVITATION_LIFE_MS);
    await this.staff.endInvitations(tx, account.id);
    const tokenHash = this.keys.hash('staff-invitation', token);
    await this.staff.insertInvitation(tx, { accountId: account.id, tokenHash, expiresAt, usedAt: null });
    const cleared = {
      passwordHash: null,
      secondFactorSealed: null,
      secondFactorEnrolled: false,
      secondFactorLastStep: null,
      sessionsValidFrom: now,
      failedTries: 0,
      lockedUntil: null,
    };
    await this.staff.save(tx, Object.assign(account, cleared));
    const details = { account: account.id, role: account.role, ended: 'all factors' };
    await this.audit.append(tx, { event: 'staff.invited', actor, details });
    return {
      account: accountView(account),
      oneTimeSignInUrl: `${this.web.origin}/desk/first-sign-in#token=${token}`,
      expiresAt: expiresAt.toISOString(),
    };
  }

  /**
   * Changes role or activity. Every session of the account ends. Null when there is no such account.
   * @throws StaffRefused when no administrator who can sign in would be left
   */
  async change(
    tx: Transaction,
    id: string,
    change: { role?: StaffRole; active?: boolean },
    actor: AuditActor,
  ): Promise<StaffAccount | null> {
    await this.staff.lockAdministrators(tx);
    const account = await this.staff.lock(tx, id);
    if (!account) return null;
    const administered = account.role === 'administrator';
    account.role = change.role ?? account.role;
    account.active = change.active ?? account.active;
    account.sessionsValidFrom = this.clock.now();
    await this.staff.save(tx, account);
    if (administered && !(await this.staff.anyAdministrator(tx))) throw new StaffRefused('last-administrator');
    const { role, active } = account;
    const event = change.active === false ? 'staff.disabled' : 'staff.role-changed';
    await this.audit.append(tx, { event, actor, details: { account: id, role, active } });
    return account;
  }
}

/** An account as the desk shows it: an allow-list, so that no secret of it can leave. */
export function accountView(account: StaffAccount): StaffAccountView {
  const { id, name, email, role, language, active, secondFactorEnrolled, lastSignInAt } = account;
  return {
    id,
    name,
    email,
    role,
    language,
    active,
    secondFactorEnrolled,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}
