import { Injectable } from '@nestjs/common';
import { Clock } from '@habeas/platform/clock';
import { MasterKeys, randomToken } from '@habeas/platform/crypto';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbox } from '@habeas/platform/queue';
import { Audit } from '../audit';
import './jobs';
import { LinkCodes } from './link-codes';
import type { LinkAbout, OutsideLink } from './outside-link.entity';
import { OutsideLinkRepository } from './outside-link.repository';
import { OutsideLinks } from './outside-links';

const SESSION_MINUTES = 60;

/** How the holder of a link gets in: the link shows nothing, until a code from the holder's own mailbox came back. */
@Injectable()
export class LinkDoor {
  constructor(
    private readonly links: OutsideLinkRepository,
    private readonly outsideLinks: OutsideLinks,
    private readonly codes: LinkCodes,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly keys: MasterKeys,
    private readonly clock: Clock,
  ) {}

  /** Whether a link of this kind opens anything (still). Changes nothing: mail scanners follow links. */
  async isGood(about: LinkAbout, token: string): Promise<boolean> {
    return (await this.transactions.run((tx) => this.good(tx, about, token))) !== null;
  }

  /** Orders a code to the mailbox that the link was sent to. Says nothing. */
  async requestCode(about: LinkAbout, token: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const link = await this.good(tx, about, token);
      if (link) await this.outbox.add(tx, 'send-link-code', { linkId: link.id });
    });
  }

  /** Exchanges a right code for the token of a session; null for every reason why it is not. */
  async enter(about: LinkAbout, token: string, typedCode: string): Promise<string | null> {
    return this.transactions.run(async (tx) => {
      const known = await this.good(tx, about, token);
      const link = known && (await this.links.lock(tx, known.id));
      if (!link) return null;
      const { id: linkId, requestId, role } = link;
      const isRight = await this.codes.use(tx, linkId, typedCode);
      const session = isRight ? await this.openSession(tx, link) : null;
      const event = isRight ? 'link.opened' : 'link.code-failed';
      const details = { link: linkId, about, role, person: this.personOf(link) };
      await this.audit.append(tx, { event, actor: { kind: 'outsider' }, requestId, details });
      return session;
    });
  }

  /** The link by which a session looks; null when it ended, or the link was revoked meanwhile. */
  async linkOf(tx: Transaction, about: LinkAbout, sessionToken: string): Promise<OutsideLink | null> {
    const session = await this.links.session(tx, this.hashOf(sessionToken), this.clock.now());
    const link = session && (await this.links.find(tx, session.linkId));
    return link && link.about === about && link.revokedAt === null ? link : null;
  }

  /** Whoever has just finished one thing goes on with another of theirs, without a second code. */
  async goOn(tx: Transaction, from: OutsideLink, to: OutsideLink): Promise<void> {
    if (from.email === to.email) await this.links.moveSessions(tx, from.id, to.id);
  }

  /** Those of these links behind which a code came back. */
  openedAmong(tx: Transaction, linkIds: string[]): Promise<Set<string>> {
    return this.links.openedAmong(tx, linkIds);
  }

  async leave(sessionToken: string): Promise<void> {
    await this.transactions.run((tx) => this.links.endSession(tx, this.hashOf(sessionToken)));
  }

  /** Stands for the holder in the audit: the same for the same address, and read back by nobody. */
  personOf({ email }: Pick<OutsideLink, 'email'>): string {
    return this.keys.hash('outside-person', email.toLowerCase()).slice(0, 16);
  }

  private async good(tx: Transaction, about: LinkAbout, token: string): Promise<OutsideLink | null> {
    const link = await this.outsideLinks.byToken(tx, token);
    return link?.about === about ? link : null;
  }

  private async openSession(tx: Transaction, { id: linkId, requestId }: OutsideLink): Promise<string> {
    const token = randomToken();
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_MINUTES * 60_000);
    await this.links.insertSession(tx, { linkId, requestId, tokenHash: this.hashOf(token), expiresAt });
    return token;
  }

  private hashOf(sessionToken: string): string {
    return this.keys.hash('link-session', sessionToken);
  }
}
