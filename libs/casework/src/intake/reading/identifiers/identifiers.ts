import type { ParsedMail } from '@habeas/platform/mail/parsing';
import type { IdentifierRead, IdentifierType } from '../reading';
import { birthDatesIn } from './birth-dates';
import { customerNumbersIn } from './customer-numbers';
import { emailsIn } from './emails';
import { namesSaidIn, nameSignedIn, plausibleName } from './names';
import { withoutNationalRegisterNumbers } from './national-register';
import { withoutOtherNumbers } from './other-numbers';
import { phoneNumbersIn } from './phone-numbers';
import { postalAddressesIn } from './postal-addresses';
import { referencesIn } from './references';

export interface WrittenParts {
  own: string;
  signature: string;
  subject: string;
}

const MOST = 40;
const FINDERS: [IdentifierType, (text: string) => string[]][] = [
  ['customer_number', (text) => customerNumbersIn(withoutNationalRegisterNumbers(text))],
  ['phone_number', (text) => phoneNumbersIn(withoutOtherNumbers(text))],
  ['email', emailsIn],
  ['reference', referencesIn],
  ['birth_date', birthDatesIn],
  ['address', postalAddressesIn],
];

/**
 * What a message gives to find its sender by, each with where it stood; as claimed, none verified. Our own addresses
 * are left out; national register numbers and bank accounts are not taken up at all.
 */
export function identifiersIn(
  mail: ParsedMail,
  parts: WrittenParts,
  ownAddresses: readonly string[],
): IdentifierRead[] {
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()));
  const found: IdentifierRead[] = [...fromHeaders(mail)];
  for (const [text, origin] of [
    [parts.own, 'text'],
    [parts.signature, 'signature'],
    [parts.subject, 'subject'],
  ] as const) {
    for (const [type, find] of FINDERS) found.push(...find(text).map((value) => ({ type, value, origin })));
  }
  found.push(...namesSaidIn(parts.own).map((value) => ({ type: 'name' as const, value, origin: 'text' as const })));
  found.push(
    ...nameSignedIn(parts.signature).map((value) => ({ type: 'name' as const, value, origin: 'signature' as const })),
  );
  return unique(found.filter(({ type, value }) => type !== 'email' || !own.has(value))).slice(0, MOST);
}

function fromHeaders(mail: ParsedMail): IdentifierRead[] {
  const found: IdentifierRead[] = [];
  if (mail.from?.address) found.push({ type: 'email', value: mail.from.address, origin: 'from' });
  if (mail.from?.name && plausibleName(mail.from.name))
    found.push({ type: 'name', value: mail.from.name, origin: 'from' });
  if (mail.replyTo?.address) found.push({ type: 'email', value: mail.replyTo.address, origin: 'reply-to' });
  return found;
}

function unique(found: IdentifierRead[]): IdentifierRead[] {
  const seen = new Set<string>();
  return found.filter(({ type, value }) => {
    const key = `${type} ${value.toLowerCase()}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
