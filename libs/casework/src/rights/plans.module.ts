import { Module } from '@nestjs/common';
import { ContactOnFile } from './contact-on-file';
import { Plans } from './plans';

/** What every right that changes data stands on. */
@Module({ providers: [Plans, ContactOnFile], exports: [Plans, ContactOnFile] })
export class PlansModule {}
