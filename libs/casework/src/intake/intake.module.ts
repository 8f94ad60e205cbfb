import { Global, Module } from '@nestjs/common';
import { ForgetUnclaimed } from './forget-unclaimed';
import { FormDoor } from './form-door';
import { FormFiles } from './form-files';
import { KeepRaw } from './keep-raw';
import { MailDoor } from './mail-door';
import { ReadForm } from './read-form';
import { ReceiveRequest } from './receive-request';
import { Scans } from './scans';
import { StaffDoor } from './staff-door';
import { UnclaimedRepository } from './unclaimed.repository';

/** The doors. Each ends in the one `ReceiveRequest`. */
@Global()
@Module({
  providers: [
    KeepRaw,
    ReceiveRequest,
    FormDoor,
    FormFiles,
    MailDoor,
    StaffDoor,
    Scans,
    ReadForm,
    UnclaimedRepository,
    ForgetUnclaimed,
  ],
  exports: [FormDoor, FormFiles, MailDoor, StaffDoor, Scans, ReadForm],
})
export class IntakeModule {}
