import { IsIn } from 'class-validator';
import { LANGUAGES, type Language } from '@habeas/domain';
import { CALENDAR_SCOPES, type CalendarScope } from '@habeas/casework/deadlines';
import { DIGEST_WISHES, type DigestWish } from '@habeas/casework/staff';

export class SettingsDto {
  @IsIn(DIGEST_WISHES) digest: DigestWish;
  @IsIn(LANGUAGES) language: Language;
}

export class NewCalendarFeedDto {
  @IsIn(CALENDAR_SCOPES) scope: CalendarScope;
}
