import path from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { ClockModule } from '@habeas/platform/clock';
import { type Config, ConfigModule } from '@habeas/platform/config';
import { CryptoModule } from '@habeas/platform/crypto';
import { DatabaseModule } from '@habeas/platform/database';
import { MailModule } from '@habeas/platform/mail';
import { OutboundModule } from '@habeas/platform/outbound';
import { QueueModule } from '@habeas/platform/queue';
import { StorageModule } from '@habeas/platform/storage';
import { AuditModule } from './audit';
import { DeadlinesModule } from './deadlines';
import { DeliveryModule } from './delivery';
import { HumanTasksModule } from './human-tasks';
import { IdentityModule } from './identity';
import { IntakeModule } from './intake';
import { LettersModule } from './letters';
import { MattersModule } from './matters';
import { NoticesModule } from './notices';
import { ObjectionFeedModule } from './objection-feed';
import { OutsideLinksModule } from './outside-links';
import { PreservationModule } from './preservation';
import { ReceivedTransfersModule } from './received-transfers';
import { RegisterModule } from './register';
import { RequestsModule } from './requests';
import { RightsModule } from './rights/rights.module';
import { SourcesModule } from './sources';
import { StaffModule } from './staff';
import { SuppressionModule } from './suppression';

/** The whole office on the whole platform: what the web process and the worker both stand on. */
@Module({})
export class CaseworkModule {
  static forRoot(config: Config): DynamicModule {
    const packDir = config.pack.dir;
    return {
      module: CaseworkModule,
      imports: [
        ConfigModule.forRoot(config),
        ClockModule,
        CryptoModule.forRoot(config),
        DatabaseModule.forRoot(config.database),
        QueueModule.forRoot(config.queue),
        StorageModule,
        MailModule,
        OutboundModule,
        AuditModule,
        StaffModule,
        RegisterModule.forRoot(packDir),
        LettersModule.forDirectory(path.join(packDir, 'letters')),
        SourcesModule.forRoot(packDir, (source) => config.sources.reach(source)),
        SuppressionModule,
        DeliveryModule,
        RequestsModule,
        IdentityModule,
        OutsideLinksModule,
        HumanTasksModule,
        NoticesModule,
        MattersModule,
        RightsModule,
        DeadlinesModule,
        PreservationModule,
        ReceivedTransfersModule,
        ObjectionFeedModule,
        IntakeModule,
      ],
      exports: [IntakeModule, RightsModule, ObjectionFeedModule],
    };
  }
}
