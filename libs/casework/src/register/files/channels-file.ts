import { LANGUAGES, RIGHTS, type Language, type Right } from '@habeas/domain';
import { IsArray, IsIn, IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

const CHANNEL_KINDS = ['mail', 'web-form', 'post', 'phone', 'chat', 'account'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const CHANNEL_USES = ['rights', 'directory', 'marketing-opt-out', 'customer-service'] as const;
export type ChannelUse = (typeof CHANNEL_USES)[number];

/** A door through which a request may come. A legacy channel is no longer published and still read: nothing is bounced. */
export class Channel {
  @EntryKey() key: string;
  /** Key of a brand. */
  @EntryKey() brand: string;
  @IsIn(CHANNEL_KINDS) kind: ChannelKind;
  /** Mail address in lower case, postal address, phone number, path on the portal or name of the account. */
  @IsString() @IsNotEmpty() address: string;
  @IsIn(['current', 'legacy']) status: 'current' | 'legacy';
  @IsIn(CHANNEL_USES) use: ChannelUse;
  /** Language to answer in when none can be read from the message. */
  @IsIn(LANGUAGES) defaultLanguage: Language;
  /** What a message on this channel most likely asks, when it does not say. */
  @IsOptional() @IsIn(RIGHTS) suggestedRight?: Right;
  @Nested(() => LocalizedText) label: LocalizedText;
  /** Where the documents name it, as `document:line`. */
  @IsArray() @Matches(/^\d{3}:\d+(?:-\d+)?$/, { each: true }) seed: string[];
}

/** channels.yaml */
export class ChannelsFile {
  @NestedList(() => Channel) channels: Channel[];
}
