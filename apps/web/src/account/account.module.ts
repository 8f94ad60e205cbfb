import { Module } from '@nestjs/common';
import { AccountProvider } from '@habeas/platform/account-provider';
import { PortalModule } from '../portal/portal.module';
import { AccountCookie } from './account-cookie';
import { AccountPages } from './account-pages';
import { AccountCallbackController, AccountController } from './account.controller';

/** Sign-in of customers with the operator's own account. */
@Module({
  imports: [PortalModule],
  controllers: [AccountController, AccountCallbackController],
  providers: [AccountProvider, AccountPages, AccountCookie, AccountController],
})
export class AccountModule {}
