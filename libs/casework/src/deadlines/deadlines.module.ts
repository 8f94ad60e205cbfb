import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { DueRequestsRepository } from './due-requests.repository';
import { PurgeRequests } from './purge-requests';
import { PurgeRepository } from './purge.repository';
import { RemindTeam } from './remind-team';
import { Reminder } from './reminder.entity';

/** What is due, found by query. */
@Module({
  imports: [DatabaseModule.forFeature([Reminder])],
  providers: [DueRequestsRepository, RemindTeam, PurgeRepository, PurgeRequests],
  exports: [RemindTeam, PurgeRequests],
})
export class DeadlinesModule {}
