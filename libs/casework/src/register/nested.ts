import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsNotEmpty, IsObject, IsString, Matches, ValidateNested } from 'class-validator';

type NewableFactory = () => new () => object;

/** A single nested object of the given class; an array or a plain value in its place is an error. */
export const Nested = (type: NewableFactory) => applyDecorators(IsObject(), ValidateNested(), Type(type));

/** A list of nested objects of the given class. */
export const NestedList = (type: NewableFactory) =>
  applyDecorators(IsArray(), ValidateNested({ each: true }), Type(type));

/** A list of non-empty strings without repetition, such as references to a catalogue. */
export const StringList = () =>
  applyDecorators(IsArray(), IsString({ each: true }), IsNotEmpty({ each: true }), ArrayUnique());

/** The stable name of an entry: lower case, digits, hyphen or underscore. Other files and the database refer to it. */
export const EntryKey = () =>
  applyDecorators(
    IsString(),
    Matches(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, { message: '$property must be a lower-case key' }),
  );
