export { type FormDestination, FormDoor, type SubmittedForm } from './form-door';
export { FORM_FILE_MEGABYTES, type FormFile, FormFiles, FormFilesGone, MOST_FORM_FILES } from './form-files';
export { IntakeModule } from './intake.module';
export { MailDoor, type MailEnvelope } from './mail-door';
export { ReadForm } from './read-form';
export { readMessage, type Reading } from './reading';
export { type KeptScan, Scans } from './scans';
export { STAFF_CHANNELS, type StaffChannel, StaffDoor, type StaffEntry } from './staff-door';
