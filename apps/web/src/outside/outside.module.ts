import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { PortalModule } from '../portal/portal.module';
import { LinkPages } from './link-pages';
import { NoticeController } from './notice.controller';
import { MOST_UPLOADS, SealedUploads, UPLOAD_MEGABYTES } from './sealed-uploads';
import { TaskController } from './task.controller';
import { TaskView } from './task-view';
import { UploadsModule } from './uploads.module';

/** Beyond these the connection is cut: what is too much, such as a long film, is read to its end and dropped, so that the page can say so. */
const LIMITS = {
  fileSize: 20 * UPLOAD_MEGABYTES * 1024 * 1024,
  files: 4 * MOST_UPLOADS,
  fields: 200,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
};

/** The pages of people without an account who were given a link. */
@Module({
  imports: [
    PortalModule,
    UploadsModule,
    MulterModule.registerAsync({
      imports: [UploadsModule],
      inject: [SealedUploads],
      useFactory: (storage: SealedUploads) => ({ storage, limits: LIMITS, defParamCharset: 'utf8' }),
    }),
  ],
  controllers: [TaskController, NoticeController],
  providers: [LinkPages, TaskView],
})
export class OutsideModule {}
