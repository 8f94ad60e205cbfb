import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { CalendarDatesRepository } from './calendar/calendar-dates.repository';
import { CalendarFeed } from './calendar/calendar-feed.entity';
import { CalendarFeedRepository } from './calendar/calendar-feed.repository';
import { CalendarFeeds } from './calendar/calendar-feeds';
import { DailyDigest } from './digest/daily-digest';
import { DigestRepository } from './digest/digest.repository';
import { SendDigestJob } from './digest/send-digest.job';
import { StaffDigest } from './digest/staff-digest.entity';
import { DueRequestsRepository } from './due-requests.repository';
import { PurgeHold } from './purge-hold.entity';
import { PurgeHoldRepository } from './purge-hold.repository';
import { PurgeHolds } from './purge-holds';
import { PurgeRequests } from './purge-requests';
import { PurgeRepository } from './purge.repository';
import { DueReport } from './report/due-report';
import { DueReportRepository } from './report/due-report.repository';
import { RemindHolds } from './remind-holds';
import { RemindTeam } from './remind-team';
import { Reminder } from './reminder.entity';

/** What is due, found by query; who is told of it, and how. */
@Module({
  imports: [DatabaseModule.forFeature([Reminder, StaffDigest, CalendarFeed, PurgeHold])],
  providers: [
    DueRequestsRepository,
    RemindTeam,
    PurgeRepository,
    PurgeHoldRepository,
    PurgeHolds,
    RemindHolds,
    PurgeRequests,
    DigestRepository,
    DailyDigest,
    SendDigestJob,
    CalendarDatesRepository,
    CalendarFeedRepository,
    CalendarFeeds,
    DueReportRepository,
    DueReport,
  ],
  exports: [RemindTeam, RemindHolds, PurgeRequests, PurgeHolds, DailyDigest, CalendarFeeds, DueReport],
})
export class DeadlinesModule {}
