import { Inject, Injectable } from '@nestjs/common';
import { canonicalValue, type SearchKey } from '@habeas/connectors';
import { meets } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { Request } from '../requests';
import type { Candidate } from './candidate.entity';
import { isAnother, type Person, personsAmong } from './choose-recipient';
import { IdentityRepository } from './identity.repository';
import { SettleIdentity } from './settle-identity';

/** States of a request in which it matters who asks. */
const OPEN: readonly Request['state'][] = ['received', 'to-read', 'identity', 'in-progress'];
/** What a colleague was to clear up about who asks, and what the account has cleared up now. */
const ABOUT_IDENTITY = ['subject-unclear', 'no-contact-on-file', 'codes-guessed'];
const DATA_SUBJECT = { kind: 'person' } as const;

/**
 * What a sign-in with the operator's own account proves: that the person whom a directory knows under the account's own number is here.
 * It proves nothing of anybody else, whatever request it is used for: a request in which that person is not named stays as it is.
 */
@Injectable()
export class AccountProof {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly settleIdentity: SettleIdentity,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Settles the request for the account's own person, if the directories found that person under what the request names.
   * @param request held @param account what the account is, as the provider named it
   * @returns whether this person may look at the request
   */
  async prove(tx: Transaction, request: Request, account: readonly SearchKey[]): Promise<boolean> {
    const candidates = await this.identity.candidates(tx, request.id);
    const person = this.personOf(account, candidates);
    if (!person || isAnother(person, candidates)) return false;
    const isSettled = candidates.some(({ chosen }) => chosen);
    if (!OPEN.includes(request.state)) return isSettled;
    if (isSettled && meets(request.assurance, 'account')) return true;
    if (ABOUT_IDENTITY.includes(request.needsPersonBecause ?? '')) request.needsPersonBecause = null;
    const proof = { person, method: 'account', actor: DATA_SUBJECT, named: this.namedBy(account) };
    if (isSettled) await this.settleIdentity.raise(tx, request, proof);
    else await this.settleIdentity.settle(tx, request, proof);
    return true;
  }

  /** The one person who has the account's number; null for nobody, and for several. */
  private personOf(account: readonly SearchKey[], candidates: readonly Candidate[]): Person | null {
    const isNamed = this.namedBy(account);
    const found = personsAmong(candidates).filter((person) => person.some(({ keys }) => keys.some(isNamed)));
    const [person] = found;
    return person && found.length === 1 ? person : null;
  }

  private namedBy(account: readonly SearchKey[]): (key: SearchKey) => boolean {
    const own = new Set(account.map((key) => this.spelling(key)));
    return (key) => own.has(this.spelling(key));
  }

  private spelling({ type, value }: SearchKey): string {
    return `${type} ${canonicalValue(type, value, this.pack.controller.calendar) ?? value}`;
  }
}
