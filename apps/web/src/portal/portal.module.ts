import { type MiddlewareConsumer, Module, type NestModule, RequestMethod } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { MulterModule } from '@nestjs/platform-express';
import { LANGUAGES } from '@habeas/domain';
import { PortalStatus } from '@habeas/casework/requests';
import { AssetsController } from './assets.controller';
import { FormPages } from './form-pages';
import { FORM_LIMITS, FormUploads } from './form-uploads';
import { FormUploadsModule } from './form-uploads.module';
import { MyRequestController } from './my-request.controller';
import { PortalAssets } from './portal-assets';
import { PortalCookie } from './portal-cookie';
import { BrandDoors, FormBody } from './portal-doors';
import { PortalErrorFilter } from './portal-error.filter';
import { PortalErrors } from './portal-errors';
import { PortalPages } from './portal-pages';
import { RequestFormController } from './request-form.controller';
import { SentCodes } from './sent-codes';
import { SignInController } from './sign-in.controller';
import { DoorController, StartController } from './start.controller';

/** The public portal: server-rendered, without accounts, under the colours of the pack's brands. */
@Module({
  imports: [
    FormUploadsModule,
    MulterModule.registerAsync({
      imports: [FormUploadsModule],
      inject: [FormUploads],
      useFactory: (storage: FormUploads) => ({ storage, limits: FORM_LIMITS, defParamCharset: 'utf8' }),
    }),
  ],
  controllers: [
    DoorController,
    AssetsController,
    StartController,
    RequestFormController,
    SignInController,
    MyRequestController,
  ],
  providers: [
    PortalAssets,
    PortalPages,
    FormPages,
    PortalErrors,
    PortalErrorFilter,
    PortalCookie,
    PortalStatus,
    SentCodes,
    // The desk's API has its filter on each controller; whatever else goes wrong, a person is looking at it.
    { provide: APP_FILTER, useExisting: PortalErrorFilter },
  ],
  exports: [PortalPages, PortalErrors, PortalErrorFilter, PortalCookie, SentCodes, FormUploadsModule],
})
export class PortalModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(BrandDoors).forRoutes({ path: '*path', method: RequestMethod.GET });
    const forms = LANGUAGES.map((language) => ({ path: `${language}/*path`, method: RequestMethod.POST }));
    consumer.apply(FormBody).forRoutes(...forms);
  }
}
