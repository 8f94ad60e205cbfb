import {
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  Matches,
  Max,
  Min,
  Validate,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidatorConstraintInterface } from 'class-validator';
import { asInteger, Variable } from './variable';

/** What a claim may name: something that is one customer's alone. An address or a number may be a household's. */
const TYPES = ['customer_number', 'account_id'];
/** TLS everywhere but on this machine. */
const ISSUER = /^$|^https:\/\/[^\s?#]+$|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/[^\s?#]*)?$/;

const asList = (text: string): string[] => text.split(',').map((one) => one.trim());

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

@ValidatorConstraint({ name: 'accountClaims' })
class AreAccountClaims implements ValidatorConstraintInterface {
  validate(given: unknown): boolean {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
    const types = Object.values(given);
    return types.length > 0 && types.every((type) => typeof type === 'string' && TYPES.includes(type));
  }

  defaultMessage(): string {
    return `must be a JSON object: for each claim ${TYPES.join(' or ')}`;
  }
}

/** Sign-in of customers with the operator's own account (OpenID Connect). Without an issuer nobody is offered it. */
export class AccountConfig {
  @Variable('HABEAS_ACCOUNT_ISSUER')
  @Matches(ISSUER, { message: 'must be an https address' })
  issuer = '';

  @Variable('HABEAS_ACCOUNT_CLIENT_ID')
  @IsString()
  clientId = '';

  /** Best given by `HABEAS_ACCOUNT_CLIENT_SECRET_FILE`. */
  @Variable('HABEAS_ACCOUNT_CLIENT_SECRET')
  @IsString()
  clientSecret = '';

  /** Claims of the ID token that name the customer, each with the type of identifier that it is. */
  @Variable('HABEAS_ACCOUNT_CLAIMS', asJson)
  @Validate(AreAccountClaims)
  claims: Record<string, string> = { customer_number: 'customer_number' };

  /** What the provider is asked for beside `openid`. */
  @Variable('HABEAS_ACCOUNT_SCOPE')
  @Matches(/^[\w:./-]+(?: [\w:./-]+)*$/, { message: 'must be words with one space between them' })
  scope = 'openid';

  /** Ways of signing in (`acr`) that are good enough, such as one with a second factor; empty: any. */
  @Variable('HABEAS_ACCOUNT_ACR', asList)
  @IsArray()
  @ArrayUnique()
  @Matches(/^\S+$/, { each: true, message: 'must be a list with commas' })
  acr: string[] = [];

  /** The person signed in no longer ago than this; else they do it again. */
  @Variable('HABEAS_ACCOUNT_MAX_AGE_MINUTES', asInteger)
  @IsInt()
  @Min(1)
  @Max(1440)
  maxAgeMinutes = 15;

  /** Keys of the brands whose account it is; empty: of all. */
  @Variable('HABEAS_ACCOUNT_BRANDS', asList)
  @IsArray()
  @ArrayUnique()
  @Matches(/^[a-z0-9_-]+$/, { each: true, message: 'must be a list of keys with commas' })
  brands: string[] = [];

  get isOn(): boolean {
    return this.issuer !== '';
  }

  /** Whether customers of a brand may sign in with it. */
  isOf(brand: string): boolean {
    return this.isOn && (this.brands.length === 0 || this.brands.includes(brand));
  }
}
