import './jobs';

export { AccountVisits, type BegunVisit, type ProvenVisit } from './account-visits';
export { AnswerAddress } from './answer-address';
export { Candidate } from './candidate.entity';
export { contactOfChosen, type Person, personsAmong } from './choose-recipient';
export { CorrectReading, type Correction } from './correct-reading';
export { DuplicatesRepository, type LookAlike } from './duplicates.repository';
export { Identifier } from './identifier.entity';
export { IdentityModule } from './identity.module';
export { IdentityRepository } from './identity.repository';
export { concernsMove, whoMoves } from './customer-move';
export { LocateSubject } from './locate-subject';
export { PortalSignIn } from './portal-sign-in';
export { compareSettled } from './same-person';
export { SettleIdentity } from './settle-identity';
export { StaffIdentity } from './staff-identity';
export { cameBefore, StaffJoins } from './staff-joins';
export { type RecordedMandate, StaffMandates } from './staff-mandates';
