import { IsEmail, IsHexColor, IsNotEmpty, IsString, Matches } from 'class-validator';
import { LocalizedText } from '../localized-text';
import { EntryKey, Nested, NestedList } from '../nested';

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
}

/** brands.yaml */
export class BrandsFile {
  @NestedList(() => Brand) brands: Brand[];
}
