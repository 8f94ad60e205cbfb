import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { AccountProof } from './account-proof';
import { AccountVisit } from './account-visit.entity';
import { AccountVisitRepository } from './account-visit.repository';
import { AccountVisits } from './account-visits';
import { AnswerAddress } from './answer-address';
import { Candidate } from './candidate.entity';
import { CorrectReading } from './correct-reading';
import { DuplicatesRepository } from './duplicates.repository';
import { EndPortalSessions } from './end-portal-sessions';
import { Identifier } from './identifier.entity';
import { IdentityRepository } from './identity.repository';
import { JoinDuplicates } from './join-duplicates';
import { LocateSubject } from './locate-subject';
import { LocateSubjectJob } from './locate-subject.job';
import { NoteMove } from './note-move';
import { PortalSession } from './portal-session.entity';
import { PortalSignIn } from './portal-sign-in';
import { ReviewJoinedJob } from './review-joined.job';
import { SendCodeJob } from './send-code.job';
import { SettleIdentity } from './settle-identity';
import { StaffIdentity } from './staff-identity';
import { StaffJoins } from './staff-joins';
import { StaffMandates } from './staff-mandates';
import { VerificationCode } from './verification-code.entity';
import { VerificationCodes } from './verification-codes';

const FACE = [
  AnswerAddress,
  IdentityRepository,
  PortalSignIn,
  StaffIdentity,
  SettleIdentity,
  CorrectReading,
  DuplicatesRepository,
  StaffJoins,
  StaffMandates,
  LocateSubject,
  AccountVisits,
];

/** Who asks: identifiers, the person behind them, codes, and the way in for the person. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([Identifier, Candidate, VerificationCode, PortalSession, AccountVisit])],
  providers: [
    ...FACE,
    AccountProof,
    AccountVisitRepository,
    NoteMove,
    VerificationCodes,
    LocateSubjectJob,
    SendCodeJob,
    EndPortalSessions,
    JoinDuplicates,
    ReviewJoinedJob,
  ],
  exports: FACE,
})
export class IdentityModule {}
