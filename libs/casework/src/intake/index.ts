export { type FormDestination, FormDoor, type SubmittedForm } from './form-door';
export { IntakeModule } from './intake.module';
export { MailDoor, type MailEnvelope } from './mail-door';
export { ReadForm } from './read-form';
export { readMessage, type Reading } from './reading';
export { type KeptScan, Scans } from './scans';
export { STAFF_CHANNELS, type StaffChannel, StaffDoor, type StaffEntry } from './staff-door';
