import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

/** A page of the timeline. `after`: the number of the last entry seen, in that order. */
export class TimelineDto {
  @IsOptional() @IsIn(['newest', 'oldest']) order: 'newest' | 'oldest' = 'newest';
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(0) @Max(Number.MAX_SAFE_INTEGER) after?: number;
  @IsOptional() @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(100) limit = 50;
}
