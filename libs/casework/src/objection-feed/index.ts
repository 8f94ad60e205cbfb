export { ObjectionFeedModule } from './objection-feed.module';
export { ReceiveObjections } from './receive-objections';
export { senderSecretOf } from './sender-secret';
export { UntoldReportsDesk, type UntoldReports } from './untold-reports';
