import { Module } from '@nestjs/common';
import { FormUploads } from './form-uploads';
import { Throttle } from './throttle';

/** What the parser of the portal's form needs to take files in. */
@Module({ providers: [FormUploads, Throttle], exports: [FormUploads, Throttle] })
export class FormUploadsModule {}
