export { Accounts, accountView, type NewAccount } from './accounts';
export { may, permissionsOf } from './permissions';
export { SignIn, type SignInFailure } from './sign-in';
export { StaffSettings } from './staff-settings';
export { StaffAccount } from './staff-account.entity';
export { type StaffRefusal, StaffRefused } from './staff-refused';
export { StaffModule } from './staff.module';
export * from './staff-view';
