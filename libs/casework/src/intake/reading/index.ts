export { readMessage, readUnreadable } from './read-message';
export { SURE_ENOUGH } from './needs-person';
export type {
  IdentifierRead,
  IdentifierType,
  MessageKind,
  NeedsPersonReason,
  Reading,
  ReadingOptions,
  RightRead,
} from './reading';
