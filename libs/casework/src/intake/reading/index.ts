export { askedChannels } from './asked-channels';
export { givesReasons } from './gives-reasons';
export { findRights } from './rights/find-rights';
export { ownSentences } from './own-sentences';
export { sentencesOf } from './sentences';
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
