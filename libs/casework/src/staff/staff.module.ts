import { Global, Module } from '@nestjs/common';
import { DatabaseModule } from '@habeas/platform/database';
import { Accounts } from './accounts';
import { Passwords } from './passwords';
import { SecondFactor } from './second-factor';
import { SignIn } from './sign-in';
import { StaffAccount } from './staff-account.entity';
import { StaffInvitation } from './staff-invitation.entity';
import { StaffRepository } from './staff.repository';
import { StaffSettings } from './staff-settings';
import { StaffSession } from './staff-session.entity';
import { UnknownAddresses } from './unknown-addresses';

/** Accounts, roles, sign-in. */
@Global()
@Module({
  imports: [DatabaseModule.forFeature([StaffAccount, StaffInvitation, StaffSession])],
  providers: [StaffRepository, Passwords, SecondFactor, UnknownAddresses, Accounts, StaffSettings, SignIn],
  exports: [Accounts, StaffSettings, SignIn],
})
export class StaffModule {}
