import { Injectable } from '@nestjs/common';
import type { AuditActor, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import type { StaffAccount } from './staff-account.entity';
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

  async create(tx: Transaction, wanted: NewAccount, actor: AuditActor): Promise<InvitationView> {
    const email = wanted.email.trim().toLowerCase();
    const account = await this.staff.create(tx, { ...wanted, email, sessionsValidFrom: this.clock.now() });
    await this.audit.append(tx, {
      event: 'staff.created',
      actor,
      details: { account: account.id, role: account.role },
    });
    return this.invite(tx, account);
  }

  /** A fresh one-time sign-in. The old password, second factor, sessions and invitations are dead from now on. */
  async invite(tx: Transaction, account: StaffAccount): Promise<InvitationView> {
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
      sessionsValidFrom: now,
    };
    await this.staff.save(tx, Object.assign(account, cleared));
    return {
      account: accountView(account),
      oneTimeSignInUrl: `${this.web.origin}/desk/first-sign-in#token=${token}`,
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** Changes role or activity. Every session of the account ends. Null when there is no such account. */
  async change(
    tx: Transaction,
    id: string,
    change: { role?: StaffRole; active?: boolean },
    actor: AuditActor,
  ): Promise<StaffAccount | null> {
    const account = await this.staff.lock(tx, id);
    if (!account) return null;
    account.role = change.role ?? account.role;
    account.active = change.active ?? account.active;
    account.sessionsValidFrom = this.clock.now();
    await this.staff.save(tx, account);
    const { role, active } = account;
    await this.audit.append(tx, { event: 'staff.role-changed', actor, details: { account: id, role, active } });
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
