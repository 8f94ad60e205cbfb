import { Global, Module } from '@nestjs/common';
import { FormDoor } from './form-door';
import { KeepRaw } from './keep-raw';
import { MailDoor } from './mail-door';
import { ReceiveRequest } from './receive-request';

/** The doors. Each ends in the one `ReceiveRequest`. */
@Global()
@Module({ providers: [KeepRaw, ReceiveRequest, FormDoor, MailDoor], exports: [FormDoor, MailDoor] })
export class IntakeModule {}
