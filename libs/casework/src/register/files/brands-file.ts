import { IsEmail, IsHexColor, IsISO8601, IsNotEmpty, IsOptional, IsString, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList, StringList } from '../nested';

/** The portal's and the letters' colours. Each pair that carries text must reach WCAG 2.2 AA (see brand-contrast.ts). */
export class BrandColours {
  @IsHexColor() text: string;
  @IsHexColor() mutedText: string;
  @IsHexColor() background: string;
  @IsHexColor() surface: string;
  @IsHexColor() border: string;
  @IsHexColor() primary: string;
  @IsHexColor() primaryHover: string;
  @IsHexColor() onPrimary: string;
  @IsHexColor() link: string;
  @IsHexColor() linkHover: string;
  @IsHexColor() focus: string;
  @IsHexColor() onFocus: string;
  @IsHexColor() error: string;
}

/** Font families by name only: nothing is fetched from a third party. The text stands in a style sheet, hence the closed alphabet. */
export class Typeface {
  @Matches(/^[A-Za-z0-9 ,'"-]+$/) body: string;
  @Matches(/^[A-Za-z0-9 ,'"-]+$/) heading: string;
}

/** From whom mail of this brand comes. */
export class Sender {
  @Nested(() => LocalizedText) name: LocalizedText;
  @IsEmail() address: string;
}

/** What stands at the head and the foot of a letter. */
export class LetterHead {
  @Nested(() => LocalizedText) name: LocalizedText;
  @Nested(() => LocalizedText) address: LocalizedText;
  @Nested(() => LocalizedText) contact: LocalizedText;
}

/** The privacy statement under which data are processed (GDPR Arts. 13-14), as letters and packages cite it. */
export class BrandPolicy {
  /** Which text it was: kept on the case. */
  @IsString() @IsNotEmpty() version: string;
  @Nested(() => LocalizedText) name: LocalizedText;
  /** Where it can be read. */
  @Nested(() => LocalizedText) address: LocalizedText;
}

/** Where a customer turns to: keys of channels, of which the first mailbox and the first account are named in letters. */
export class MoveDoors {
  @StringList() channels: string[];
}

/** When customers move, as far as it was announced. Each customer's own day is read from a source, never worked out from this. */
export class MoveWindow {
  @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/) from: string;
  @IsOptional() @IsISO8601({ strict: true }) @Matches(/^\d{4}-\d{2}-\d{2}$/) until?: string;
}

/** An activity that uses less data of this brand's customers than the register has for it. */
export class NarrowedActivity {
  @EntryKey() activity: string;
  /** Keys of the categories that are left. */
  @StringList() categories: string[];
}

/** Customers of the brand move, each on their own day, to the systems and the rules of another brand. */
export class BrandMove {
  /** Key of the brand whose privacy statement holds afterwards. */
  @EntryKey() to: string;
  @IsOptional() @Nested(() => MoveWindow) window?: MoveWindow;
  @Nested(() => MoveDoors) before: MoveDoors;
  @Nested(() => MoveDoors) after: MoveDoors;
  /** Terms that hold beside the statement after the move, as cited. */
  @Nested(() => LocalizedText) termsAfter: LocalizedText;
  /** Said when a move is confirmed: what is switched off for the customer until they switch it on. */
  @Nested(() => LocalizedText) offByDefault: LocalizedText;
  /** Keys of activities that begin with the move: before it they do not exist for this customer. */
  @StringList() begins: string[];
  /** Keys of recipients that get data only after the move. */
  @StringList() recipients: string[];
  @NestedList(() => NarrowedActivity) narrowed: NarrowedActivity[];
}

/** A name under which the controller trades. */
export class Brand {
  @EntryKey() key: string;
  @IsString() @IsNotEmpty() name: string;
  /** Name of the customers' own account, in which they can set most choices themselves. */
  @IsString() @IsNotEmpty() accountName: string;
  @Nested(() => BrandColours) colours: BrandColours;
  @Nested(() => Typeface) typeface: Typeface;
  @Nested(() => Sender) sender: Sender;
  @Nested(() => LetterHead) letterHead: LetterHead;
  /** Of a brand whose customers move: the statement that holds before. */
  @Nested(() => BrandPolicy) policy: BrandPolicy;
  @IsOptional() @Nested(() => BrandMove) move?: BrandMove;
}

/** brands.yaml */
export class BrandsFile {
  @NestedList(() => Brand) brands: Brand[];
}
