import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import type { DigestWish } from './staff-view';
import { StaffRepository } from './staff.repository';

/** What a colleague sets for themselves. */
export interface OwnSettings {
  digest: DigestWish;
  /** The language of the mail that the colleague gets. */
  language: Language;
}

/** A colleague's own settings; nobody changes another's. */
@Injectable()
export class StaffSettings {
  constructor(
    private readonly staff: StaffRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws Error for an account that is not there: only a signed-in colleague asks */
  async of(tx: Transaction, accountId: string): Promise<OwnSettings> {
    const account = await this.staff.find(tx, accountId);
    if (!account) throw new Error('There is no such account');
    return { digest: account.digest, language: account.language };
  }

  async change(tx: Transaction, accountId: string, wanted: OwnSettings): Promise<void> {
    const account = await this.staff.lock(tx, accountId);
    if (!account) throw new Error('There is no such account');
    const { digest, language } = wanted;
    await this.staff.save(tx, Object.assign(account, { digest, language }));
    const actor = { kind: 'staff', id: accountId } as const;
    await this.audit.append(tx, {
      event: 'staff.settings-changed',
      actor,
      details: { account: accountId, digest, language },
    });
  }
}
