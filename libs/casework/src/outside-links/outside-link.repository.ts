import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { LinkCode } from './link-code.entity';
import { LinkSession } from './link-session.entity';
import { OutsideLink } from './outside-link.entity';

@Injectable()
export class OutsideLinkRepository {
  insert(tx: Transaction, link: OutsideLink): Promise<OutsideLink> {
    return tx.getRepository(OutsideLink).save(link);
  }

  save(tx: Transaction, link: OutsideLink): Promise<OutsideLink> {
    return tx.getRepository(OutsideLink).save(link);
  }

  find(tx: Transaction, id: string): Promise<OutsideLink | null> {
    return tx.getRepository(OutsideLink).findOneBy({ id });
  }

  /** Held until the transaction ends: codes of one link are counted one after the other. */
  lock(tx: Transaction, id: string): Promise<OutsideLink | null> {
    return tx.getRepository(OutsideLink).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byTokenHash(tx: Transaction, tokenHash: string): Promise<OutsideLink | null> {
    return tx.getRepository(OutsideLink).findOneBy({ tokenHash });
  }

  /** Links to these things, the oldest first. */
  about(tx: Transaction, aboutIds: string[]): Promise<OutsideLink[]> {
    return tx.getRepository(OutsideLink).find({ where: { aboutId: In(aboutIds) }, order: { createdAt: 'ASC' } });
  }

  /** Ends the links to one thing, and whoever is looking at it by them. */
  async revoke(tx: Transaction, aboutId: string, at: Date): Promise<void> {
    const links = await tx.getRepository(OutsideLink).findBy({ aboutId, revokedAt: IsNull() });
    if (links.length === 0) return;
    const ids = links.map(({ id }) => id);
    await tx.getRepository(OutsideLink).update({ id: In(ids) }, { revokedAt: at });
    await tx.getRepository(LinkSession).delete({ linkId: In(ids) });
  }

  /** Codes of a link, the newest first. */
  codes(tx: Transaction, linkId: string): Promise<LinkCode[]> {
    return tx.getRepository(LinkCode).find({ where: { linkId }, order: { createdAt: 'DESC' } });
  }

  async openedAmong(tx: Transaction, linkIds: string[]): Promise<Set<string>> {
    const used = await tx.getRepository(LinkCode).findBy({ linkId: In(linkIds), usedAt: Not(IsNull()) });
    return new Set(used.map(({ linkId }) => linkId));
  }

  saveCode(tx: Transaction, code: Omit<LinkCode, 'id'>): Promise<LinkCode> {
    return tx.getRepository(LinkCode).save(tx.getRepository(LinkCode).create(code));
  }

  /** Codes sent to an address since an instant, whatever they open, and wrong tries at them. */
  async codesTo(tx: Transaction, email: string, since: Date): Promise<{ codes: number; wrongTries: number }> {
    const [row] = await tx.query<{ codes: string; wrong: string }[]>(
      `select count(*) as codes, coalesce(sum(code.wrong_tries), 0) as wrong from link_code code
       join outside_link link on link.id = code.link_id where link.email = $1 and code.created_at > $2`,
      [email, since],
    );
    return { codes: Number(row?.codes ?? 0), wrongTries: Number(row?.wrong ?? 0) };
  }

  async insertSession(tx: Transaction, session: Omit<LinkSession, 'id'>): Promise<void> {
    await tx.getRepository(LinkSession).insert(session);
  }

  session(tx: Transaction, tokenHash: string, now: Date): Promise<LinkSession | null> {
    return tx.getRepository(LinkSession).findOneBy({ tokenHash, expiresAt: MoreThan(now) });
  }

  async endSession(tx: Transaction, tokenHash: string): Promise<void> {
    await tx.getRepository(LinkSession).delete({ tokenHash });
  }

  /** Whoever looks by one link looks at what another opens from now on. */
  async moveSessions(tx: Transaction, from: string, to: string): Promise<void> {
    await tx.getRepository(LinkSession).update({ linkId: from }, { linkId: to });
  }
}
