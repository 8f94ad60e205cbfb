import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '@habeas/platform/database';
import { KillSwitch } from './kill-switch.entity';

@Injectable()
export class KillSwitchRepository {
  constructor(private readonly dataSource: DataSource) {}

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

  /** While a source is being told something, outside any transaction. */
  isOffNow(source: string): Promise<boolean> {
    return this.dataSource.getRepository(KillSwitch).existsBy({ source: In([source, '*']) });
  }
}
