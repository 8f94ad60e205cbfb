import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalValue } from '@habeas/connectors';
import { MasterKeys } from '@habeas/platform/crypto';
import type { Transaction } from '@habeas/platform/database';
import { IdentityRepository } from '../identity';
import type { RecipientNotify } from '../register';
import { SourceTaskRepository } from '../sources';
import type { Notice } from './notice.entity';
import type { NoticePage } from './notice-view';

/** What is agreed with one recipient: for the keys of persons, and for the signature of calls. 64 hexadecimal digits each. */
export interface RecipientSecrets {
  personKey: string;
  signature: string;
}

/** By what a recipient knows the person: a keyed hash that was agreed with it, or the identifier where it needs that. */
@Injectable()
export class RecipientKeys {
  constructor(
    private readonly tasks: SourceTaskRepository,
    private readonly identity: IdentityRepository,
    private readonly masterKeys: MasterKeys,
  ) {}

  /** The secrets to hand to a recipient, once, by a safe way. They follow from the master key and the recipient's key. */
  secretsOf(recipient: string): RecipientSecrets {
    return secretsOf(this.masterKeys, recipient);
  }

  /**
   * Verified keys of the person, and those that verified searches found, as this recipient knows them (I10). Where something is to
   * stop for whoever asks, also the addresses and numbers that were given: there they are what stops.
   */
  async of(
    tx: Transaction,
    { requestId, recipient, kind }: Pick<Notice, 'requestId' | 'recipient' | 'kind'>,
    { key, identifiers }: Pick<RecipientNotify, 'key' | 'identifiers'>,
  ): Promise<NoticePage['personKeys']> {
    const verified = (await this.tasks.keys(tx, requestId)).map(({ type, value }) => ({ type, value }));
    const stops = kind === 'objection' || kind === 'withdrawal';
    const given = stops ? await this.identity.identifiers(tx, requestId) : [];
    const all = [...verified, ...given].filter(({ type }) => identifiers.includes(type));
    const found = new Map(
      all.map(({ type, value }) => [`${type} ${canonicalValue(type, value) ?? value}`, { type, value }]),
    );
    return [...found.values()].map(({ type, value }) => {
      if (key === 'identifier') return { type, value, pseudonymous: false };
      return { type, value: personKey(this.secretsOf(recipient).personKey, type, value), pseudonymous: true };
    });
  }
}

/** The secrets of one recipient, by its key in the pack. They survive a rotation of the master key. */
export function secretsOf(masterKeys: MasterKeys, recipient: string): RecipientSecrets {
  return {
    personKey: masterKeys.hash('recipient-person-key', recipient),
    signature: masterKeys.hash('recipient-signature', recipient),
  };
}

/**
 * The key under which a recipient knows a person: HMAC-SHA-256, with the secret's hexadecimal text as the key, over the type, a colon
 * and the identifier in its one spelling (e-mail in lower case, telephone in E.164).
 */
function personKey(secret: string, type: string, value: string): string {
  const canonical = canonicalValue(type, value) ?? value;
  return createHmac('sha256', secret).update(`${type}:${canonical}`, 'utf8').digest('hex');
}

/** `t=<seconds>,v1=<hex>`: HMAC-SHA-256 over the seconds, a full stop and the body. */
export function signatureOf(secret: string, at: Date, body: string): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const digest = createHmac('sha256', secret).update(`${seconds}.${body}`, 'utf8').digest('hex');
  return `t=${seconds},v1=${digest}`;
}
