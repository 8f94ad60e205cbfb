import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@habeas/casework/deadlines';
import { PortalModule } from '../portal/portal.module';
import { CalendarController } from './calendar.controller';

/** What calendar programs read. */
@Module({ imports: [DeadlinesModule, PortalModule], controllers: [CalendarController] })
export class CalendarModule {}
