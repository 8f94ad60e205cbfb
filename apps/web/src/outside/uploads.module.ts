import { Module } from '@nestjs/common';
import { OutsideCookies } from './outside-cookies';
import { SealedUploads } from './sealed-uploads';

/** What the parser of forms needs to take files in. */
@Module({ providers: [OutsideCookies, SealedUploads], exports: [OutsideCookies, SealedUploads] })
export class UploadsModule {}
