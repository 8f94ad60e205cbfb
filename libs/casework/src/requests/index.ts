import './jobs';

export { ClockEntry, type OnPosting } from './clock-entry.entity';
export { holidaysUnder } from './clock-basis';
export { Correspondence, type OutwardLetter } from './correspondence';
export { Decision, type NewDecision } from './decision.entity';
export { brandOf, letterHeadOf, officeOf, ruledByBrand } from './letter-head-of';
export { assuranceToBegin, freeChoices, neededAssurance, provenChoices, stopsFirst } from './needed-assurance';
export { JoinedRight } from './joined-right.entity';
export { JoinedRightRepository } from './joined-right.repository';
export { joinablePairs, JoinedRights } from './joined-rights';
export { type ArrivedMandate, type AttachmentPlace, Mandate } from './mandate.entity';
export { MandateRepository } from './mandate.repository';
export { Mandates } from './mandates';
export { Message } from './message.entity';
export { MessageRepository } from './message.repository';
export { asksForAttention, nextActionOf, type Situation } from './next-action';
export { type ExtensionGrounds, OfficeClock } from './office-clock';
export { OfficeWork } from './office-work';
export { type Arrival, type ArrivedMessage, OpenRequest } from './open-request';
export { OutgoingPost } from './outgoing-post';
export { type ArrivedMatter, RequestMatter } from './request-matter.entity';
export { RequestMatterRepository } from './request-matter.repository';
export { newReference, readReference } from './reference';
export { ChangedMeanwhile, NotFound, Refused } from './refused';
export { type PackageStanding, PortalStatus, type RequestStage, type RequestStatus } from './portal-status';
export { type ClockBasis, deadlinesOf, pausesOf } from './request-clock';
export { RequestClock } from './request-clock.service';
export {
  NEEDS_PERSON,
  OPEN_REQUEST,
  QUEUE_VIEWS,
  type QueueQuery,
  type QueueView,
  RequestListRepository,
} from './request-list.repository';
export { RequestStates } from './request-states';
export { Request } from './request.entity';
export { RequestedRight } from './requested-right.entity';
export { Receipt } from './receipt.entity';
export { RequestsModule } from './requests.module';
export { RequestsRepository } from './requests.repository';
export * from './request-view';
export type { OthersGroupView, OthersValuesView } from './others-view';
export * from './move-view';
export * from './plan-view';
export * from './mandate-view';
export * from './matter-view';
export * from './package-view';
export * from './portability-view';
export * from './post-view';
export * from './restriction-view';
export * from './rectification-view';
export * from './review-view';
export * from './stops-view';
export * from './weighing-view';
