import { ArrayNotEmpty, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { Nested, NestedList, StringList } from '../nested';

const SYSTEM_TYPES = [
  'self-service',
  'internal',
  'processor',
  'joint-controller',
  'separate-controller',
  'authority',
  'for-customers',
] as const;
/** Whose a system is. `for-customers`: run for business customers, who are the controllers (GDPR Art. 28). */
export type SystemType = (typeof SYSTEM_TYPES)[number];

/** Another controller that answers for the data itself; a person who speaks of it is told how to reach it. */
export class Referral {
  @Nested(() => LocalizedText) who: LocalizedText;
  /** Whole sentences: what it holds, and where the person turns to. */
  @Nested(() => LocalizedText) reach: LocalizedText;
  /** Words of any language by which a message speaks of it. */
  @ArrayNotEmpty() @StringList() mentioned: string[];
}

/** How no request passes a system by. None of these: the system is a gap, and `habeas sources coverage` says so. */
export class Coverage {
  /** Connectors: `source` for all that it holds, `source.collection` for a part. */
  @IsOptional() @StringList() sources?: string[];
  /** Sources for which a person answers. */
  @IsOptional() @StringList() people?: string[];
  @IsOptional() @Nested(() => Referral) referral?: Referral;
  /** Why it holds nothing about a person; stands alone. */
  @IsOptional() @Nested(() => LocalizedText) nothingPersonal?: LocalizedText;
}

/** A system, service or tool of the controller's documents. */
export class System {
  /** As the documents' index of systems numbers it. */
  @Matches(/^S\d{2,3}$/, { message: 'number must be S and two or three digits' }) number: string;
  @Nested(() => LocalizedText) name: LocalizedText;
  @IsArray() @ArrayNotEmpty() @IsIn(SYSTEM_TYPES, { each: true }) types: SystemType[];
  @Nested(() => LocalizedText) holds: LocalizedText;
  /** Sections of the register that it serves. */
  @StringList() activities: string[];
  /** Keys of the retained data of these activities that it holds; empty where the documents give no period. */
  @StringList() retention: string[];
  @Nested(() => Coverage) coveredBy: Coverage;
  /** Where the documents name it, as `document:line`. */
  @IsArray() @ArrayNotEmpty() @Matches(/^\d{3}:\d+(?:-\d+)?$/, { each: true }) seed: string[];
}

/** systems.yaml */
export class SystemsFile {
  @NestedList(() => System) systems: System[];
}
