import { Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { ObjectionFeedRepository } from './objection-feed.repository';
import { ObjectionReport } from './objection-report.entity';
import { ReceiveObjections } from './receive-objections';
import { ReportedStopRuns } from './reported-stop-runs';
import { ReportedBatch, ReportedStop } from './reported-stop.entity';
import { TellReportedStopsJob } from './tell-reported-stops.job';
import { UntoldReportsDesk } from './untold-reports';

/** What the senders of messages report: that somebody wants no more of them. */
@Module({
  imports: [DatabaseModule.forFeature([ObjectionReport, ReportedBatch, ReportedStop])],
  providers: [ObjectionFeedRepository, ReceiveObjections, ReportedStopRuns, TellReportedStopsJob, UntoldReportsDesk],
  exports: [ReceiveObjections, UntoldReportsDesk],
})
export class ObjectionFeedModule {}
