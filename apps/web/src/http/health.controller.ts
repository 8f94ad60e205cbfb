import { Controller, Get, Header } from '@nestjs/common';
import { Transactions } from '@habeas/platform/database';

/** Says that this process answers and reaches its database; nothing else. */
@Controller('healthz')
export class HealthController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  async health(): Promise<{ ok: true }> {
    await this.transactions.run((tx) => tx.query('select 1'));
    return { ok: true };
  }
}
