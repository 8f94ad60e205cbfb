import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '@habeas/casework/audit';
import { Accounts, type InvitationView, type NewAccount, StaffModule } from '@habeas/casework/staff';
import { ClockModule } from '@habeas/platform/clock';
import { type Config, ConfigModule } from '@habeas/platform/config';
import { CryptoModule } from '@habeas/platform/crypto';
import { DatabaseModule, Transactions } from '@habeas/platform/database';

@Module({})
class StaffCommandModule {
  static forRoot(config: Config): DynamicModule {
    const platform = [
      ConfigModule.forRoot(config),
      ClockModule,
      CryptoModule.forRoot(config),
      DatabaseModule.forRoot(config.database),
    ];
    return { module: StaffCommandModule, imports: [...platform, AuditModule, StaffModule] };
  }
}

/**
 * Makes a one-time sign-in for a colleague, without the desk.
 * @param reset that the second factor of an account that has one is to end
 * @throws StaffRefused, AuditUnavailable; then nothing was changed
 */
export async function inviteStaff(config: Config, wanted: NewAccount, reset: boolean): Promise<InvitationView> {
  const app = await NestFactory.createApplicationContext(StaffCommandModule.forRoot(config), {
    logger: false,
    abortOnError: false,
  });
  try {
    const accounts = app.get(Accounts, { strict: false });
    return await app.get(Transactions, { strict: false }).run((tx) => accounts.inviteByOperator(tx, wanted, reset));
  } finally {
    await app.close();
  }
}
