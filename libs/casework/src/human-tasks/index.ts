import './jobs';

export * from './human-task-view';
export { HumanTasksModule } from './human-tasks.module';
export { mediaTypeOf, UPLOAD_ENDINGS } from './media-type';
export { OutsideTask } from './outside-task';
export { RemindOwners } from './remind-owners';
export { type CollectionAnswer, type StagedUpload } from './task-answer';
export { TaskDesk } from './task-desk';
export { TaskList } from './task-list';
export { TaskUploads, UploadRefused } from './task-uploads';
