import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

export class DueReportDto {
  /** Calendar days that are looked ahead to. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(120) days: number = 7;
}

export class DueListDto extends DueReportDto {
  /** `next` of the page before. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:_[a-z0-9_-]{1,64})?$/)
  after?: string;
}
