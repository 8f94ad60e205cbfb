import { Global, Module } from '@nestjs/common';
import { CandidatesChangedJob } from './candidates-changed.job';
import { LookForPreservations } from './look-for-preservations';
import { MessageJoinedJob } from './message-joined.job';
import { PreservationRepository } from './preservation.repository';
import { PreserveData } from './preserve-data';

/** What would expire before the answer is frozen from receipt on. */
@Global()
@Module({
  providers: [PreserveData, CandidatesChangedJob, MessageJoinedJob, PreservationRepository, LookForPreservations],
  exports: [PreserveData, LookForPreservations],
})
export class PreservationModule {}
