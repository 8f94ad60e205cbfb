import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CaseworkModule } from '@habeas/casework/casework.module';
import type { Config } from '@habeas/platform/config';
import { AccountModule } from './account/account.module';
import { CalendarModule } from './calendar/calendar.module';
import { DeskModule } from './desk/desk.module';
import { MailboxController } from './dev/mailbox.controller';
import { HealthController } from './http/health.controller';
import { FeedsModule } from './feeds/feeds.module';
import { OutsideModule } from './outside/outside.module';
import { PortalModule } from './portal/portal.module';
import { TransfersModule } from './transfers/transfers.module';

/** The HTTP process: the portal, the desk's API, and the mailbox where mail is captured. */
@Module({})
export class WebModule {
  static forRoot(config: Config): DynamicModule {
    const capturing = !config.production && !config.mail.smtpUrl;
    const controllers: Type[] = [HealthController, ...(capturing ? [MailboxController] : [])];
    return {
      module: WebModule,
      imports: [
        CaseworkModule.forRoot(config),
        DeskModule,
        PortalModule,
        OutsideModule,
        CalendarModule,
        TransfersModule,
        FeedsModule,
        AccountModule,
      ],
      controllers,
    };
  }
}
