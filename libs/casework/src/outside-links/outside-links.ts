import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { WebConfig } from '@habeas/platform/config';
import { MasterKeys } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { type LinkAbout, type LinkMessage, type LinkRole, OutsideLink } from './outside-link.entity';
import { OutsideLinkRepository } from './outside-link.repository';

/** Who gets a link, in which part. */
export interface LinkHolder {
  role: LinkRole;
  email: string;
  language: Language;
}

/** What a link opens, for how long. */
export interface LinkGrant {
  requestId: string;
  about: LinkAbout;
  aboutId: string;
  reference: string;
  message: LinkMessage;
  expiresAt: Date;
}

/** Links for people without an account: given, sent, revoked. */
@Injectable()
export class OutsideLinks {
  constructor(
    private readonly links: OutsideLinkRepository,
    private readonly keys: MasterKeys,
    private readonly web: WebConfig,
    private readonly clock: Clock,
  ) {}

  /** Gives somebody a link. It is known to nobody until the message is sent that carries it. */
  give(tx: Transaction, grant: LinkGrant, holder: LinkHolder): Promise<OutsideLink> {
    const id = randomUUID();
    const link = Object.assign(new OutsideLink(), {
      ...{ id, ...grant, ...holder, tokenHash: this.hashOf(this.tokenOf(id)) },
      ...{ createdAt: this.clock.now(), revokedAt: null, sentAt: null, failedCode: null },
    });
    return this.links.insert(tx, link);
  }

  /** Address of the page that the link opens; in the holder's language. Holds the token and nothing else. */
  url({ id, about, language }: OutsideLink): string {
    return `${this.web.origin}/${language}/${PAGES[about]}/${this.tokenOf(id)}`;
  }

  /** The link of this token, unless it has expired or was revoked. */
  async byToken(tx: Transaction, token: string): Promise<OutsideLink | null> {
    const link = await this.links.byTokenHash(tx, this.hashOf(token));
    return link && this.isGood(link) ? link : null;
  }

  isGood({ revokedAt, expiresAt }: OutsideLink): boolean {
    return revokedAt === null && expiresAt > this.clock.now();
  }

  /** From now on no link opens this, and whoever was looking at it by one looks no longer. */
  revoke(tx: Transaction, aboutId: string): Promise<void> {
    return this.links.revoke(tx, aboutId, this.clock.now());
  }

  /** Links to these things, the oldest first. */
  about(tx: Transaction, aboutIds: string[]): Promise<OutsideLink[]> {
    return this.links.about(tx, aboutIds);
  }

  /** 256 bits that only this installation's master key gives. */
  private tokenOf(linkId: string): string {
    return this.keys.hash('outside-link', linkId);
  }

  private hashOf(token: string): string {
    return this.keys.hash('outside-link-token', token);
  }
}

const PAGES: Readonly<Record<LinkAbout, string>> = { 'human-task': 'task', notice: 'notice' };
