import { IsBoolean, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

/** A text that several activities share, so that it is written and translated once. */
export class Phrase {
  @EntryKey() key: string;
  @Nested(() => LocalizedText) text: LocalizedText;
}

/** From when a retention period runs, or until what it lasts. */
export class Trigger extends Phrase {
  /** Key under which the facts about a person have this event; its own key when left out. */
  @IsOptional() @EntryKey() event?: string;
  /** True: every row has its own day, such as a recording; not an event in the person's relation. */
  @IsOptional() @IsBoolean() perRow?: boolean;
  /** Event that ends the period earlier, such as the payment of all debts. */
  @IsOptional() @EntryKey() endsAt?: string;
}

/** Why data may be kept although its erasure is asked. */
export class HoldGround extends Phrase {
  @Matches(/^GDPR 17\(3\)\([a-e]\)$/) article: string;
}

/** A national act, cited with its articles by the activities. */
export class Act extends Phrase {
  /** Official identifier of the act, where the statement gives a date. */
  @IsOptional() @IsString() citation?: string;
}

const ROUTE_KINDS = ['account', 'mail', 'post', 'phone', 'web-form', 'reply', 'device', 'referral'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** A way to object or to withdraw consent. */
export class Route extends Phrase {
  @IsIn(ROUTE_KINDS) kind: RouteKind;
}

const EXEMPTIONS_FROM = ['giving', 'changing'] as const;
export type ExemptionFrom = (typeof EXEMPTIONS_FROM)[number];

/** Why the owner of a source may give or do nothing; the text is a sentence that the person reads. */
export class Exemption extends Phrase {
  @Matches(/^GDPR Art\. \d+(?:\(\d+\))?(?:\([a-z]\))?$/) article: string;
  /** Whether it speaks against giving data or against changing them (erasure, restriction, correction); both where it is left out. */
  @IsOptional() @IsIn(EXEMPTIONS_FROM) from?: ExemptionFrom;
}

/** phrases.yaml */
export class PhrasesFile {
  @NestedList(() => Act) acts: Act[];
  @NestedList(() => Phrase) legalBases: Phrase[];
  @NestedList(() => Phrase) retainedData: Phrase[];
  @NestedList(() => Trigger) triggers: Trigger[];
  @NestedList(() => HoldGround) holdGrounds: HoldGround[];
  @NestedList(() => Phrase) origins: Phrase[];
  @NestedList(() => Phrase) safeguards: Phrase[];
  @NestedList(() => Route) routes: Route[];
  @NestedList(() => Exemption) exemptions: Exemption[] = [];
}
