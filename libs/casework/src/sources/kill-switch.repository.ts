import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { KillSwitch } from './kill-switch.entity';

@Injectable()
export class KillSwitchRepository {
  constructor(private readonly transactions: Transactions) {}

  all(tx: Transaction): Promise<KillSwitch[]> {
    return tx.getRepository(KillSwitch).find({ order: { source: 'ASC' } });
  }

  /** Answers false when it stands already. */
  async insertOnce(tx: Transaction, killSwitch: KillSwitch): Promise<boolean> {
    const inserted = await tx
      .getRepository(KillSwitch)
      .createQueryBuilder()
      .insert()
      .values(killSwitch)
      .orIgnore()
      .returning('source')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async remove(tx: Transaction, source: string): Promise<boolean> {
    return ((await tx.getRepository(KillSwitch).delete({ source })).affected ?? 0) > 0;
  }

  isOff(tx: Transaction, source: string): Promise<boolean> {
    return tx.getRepository(KillSwitch).existsBy({ source: In([source, '*']) });
  }

  /** For whoever has no transaction open: a source is being told something. */
  isOffNow(source: string): Promise<boolean> {
    return this.transactions.run((tx) => this.isOff(tx, source));
  }
}
