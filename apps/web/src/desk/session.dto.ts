import { IsBoolean, IsEmail, IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { LANGUAGES, type Language } from '@habeas/domain';
import { STAFF_ROLES, type StaffRole } from '@habeas/casework/staff';

export class SignInDto {
  @IsString() @MaxLength(254) email: string;
  @IsString() @MaxLength(256) password: string;
  @IsOptional() @IsString() @MaxLength(16) code?: string;
}

export class FirstSignInDto {
  @IsString() @Matches(/^[A-Za-z0-9_-]{20,100}$/) token: string;
  @IsString() @MaxLength(256) password: string;
}

export class CodeDto {
  @IsString() @MaxLength(16) code: string;
}

export class NewAccountDto {
  @IsString() @Length(1, 200) name: string;
  @IsEmail() email: string;
  @IsIn(STAFF_ROLES) role: StaffRole;
  @IsIn(LANGUAGES) language: Language;
}

export class ChangeAccountDto {
  @IsOptional() @IsIn(STAFF_ROLES) role?: StaffRole;
  @IsOptional() @IsBoolean() active?: boolean;
}
