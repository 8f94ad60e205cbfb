import './jobs';

export { ChaseNotices } from './chase-notices';
export * from './notice-view';
export { NoticeDesk } from './notice-desk';
export { Notices, type NoticeSubject, type ToldRecipient } from './notices';
export { NoticesModule } from './notices.module';
export { OutsideNotice } from './outside-notice';
export { toldRecipients } from './told-recipients';
export { RecipientKeys, secretsOf } from './recipient-keys';
