import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { ClockEntry } from './clock-entry.entity';
import { Correspondence } from './correspondence';
import { Decision } from './decision.entity';
import { JoinedRight } from './joined-right.entity';
import { JoinedRightRepository } from './joined-right.repository';
import { JoinedRights } from './joined-rights';
import { Mandate } from './mandate.entity';
import { MandateRepository } from './mandate.repository';
import { Mandates } from './mandates';
import { Message } from './message.entity';
import { MessageRepository } from './message.repository';
import { Note } from './note.entity';
import { OfficeClock } from './office-clock';
import { OfficeWork } from './office-work';
import { OpenRequest } from './open-request';
import { OutgoingPost } from './outgoing-post';
import { Receipt } from './receipt.entity';
import { RequestClock } from './request-clock.service';
import { RequestMatter } from './request-matter.entity';
import { RequestMatterRepository } from './request-matter.repository';
import { RequestListRepository } from './request-list.repository';
import { RequestStates } from './request-states';
import { Request } from './request.entity';
import { RequestedRight } from './requested-right.entity';
import { RequestsRepository } from './requests.repository';
import { SendLetterJob } from './send-letter.job';
import { TellRepresentative } from './tell-representative';

const FACE = [
  OpenRequest,
  RequestStates,
  RequestClock,
  RequestsRepository,
  RequestListRepository,
  RequestMatterRepository,
  JoinedRightRepository,
  JoinedRights,
  MandateRepository,
  Mandates,
  MessageRepository,
  Correspondence,
  OutgoingPost,
  OfficeWork,
  OfficeClock,
];

/** The request, its clock, its rights and its letters. */
@Global()
@Module({
  imports: [
    DatabaseModule.forFeature([
      Request,
      RequestedRight,
      RequestMatter,
      JoinedRight,
      Mandate,
      Receipt,
      ClockEntry,
      Message,
      Decision,
      Note,
    ]),
  ],
  providers: [...FACE, SendLetterJob, TellRepresentative],
  exports: FACE,
})
export class RequestsModule {}
