import { Injectable } from '@nestjs/common';
import { canonicalValue, type SearchKey } from '@habeas/connectors';
import { Inject } from '@nestjs/common';
import type { Transaction } from '@habeas/platform/database';
import { IdentityRepository } from '../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import type { Request } from '../requests';
import { SourceRegistry, StepOrders } from '../sources';
import type { StopKeys } from './suppression-orders';

/** Kinds of identifiers that are an address or a number; a name or a birth date silences nobody. */
const ADDRESSES: ReadonlySet<string> = new Set([
  ...['email', 'phone_number', 'customer_number', 'account_id', 'address'],
]);

/** By what a person's choices are executed: what was proven, and beside it the addresses and numbers that were given. */
@Injectable()
export class StopKeysOf {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly orders: StepOrders,
    private readonly registry: SourceRegistry,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Nothing is looked up by an identifier that is not verified, and nothing of it is told to anybody (I10): it is only silenced,
   * where it is known and where it is not.
   */
  async of(tx: Transaction, { id }: Request): Promise<StopKeys> {
    const given = await this.identity.identifiers(tx, id);
    const named = given
      .filter(({ type }) => ADDRESSES.has(type))
      .filter(({ type, value }) => canonicalValue(type, value, this.pack.controller.calendar) !== undefined)
      .map(({ type, value }) => ({ type, value }));
    const verified = new Map<string, SearchKey[]>();
    const isSettled = (await this.identity.candidates(tx, id)).some(({ chosen }) => chosen);
    if (isSettled) for (const { key } of this.registry.all) verified.set(key, await this.orders.keysFor(tx, id, key));
    return { verified, named };
  }

  /**
   * Of who is proven: the numbers that were given and stand on the person's own record, each on its own; all that is proven where none was
   * given. A number that was given and is not on file is nobody's.
   */
  async proven(tx: Transaction, request: Request): Promise<StopKeys> {
    const { named, verified } = await this.of(tx, request);
    const onFile = (await this.identity.identifiers(tx, request.id)).filter(({ status }) => status === 'verified');
    const isOnFile = (key: SearchKey) => onFile.some(({ type, value }) => type === key.type && value === key.value);
    const numbers = named.filter(({ type }) => type === 'phone_number');
    return numbers.length === 0 ? { named: [], verified } : { named: numbers.filter(isOnFile), verified: new Map() };
  }
}
