export { readMessage, readUnreadable } from './read-message';
export type {
  IdentifierRead,
  IdentifierType,
  MessageKind,
  NeedsPersonReason,
  Reading,
  ReadingOptions,
  RightRead,
} from './reading';
