import type { Language } from '@habeas/domain';
import type { LetterHead } from '../letters';
import { type Brand, type ControllerPack, customerDoors, moveOf, type RuledBy } from '../register';

/** The brand of that key. Throws RangeError for a key that the pack does not have. */
export function brandOf(pack: ControllerPack, key: string): Brand {
  const brand = pack.brands.find((candidate) => candidate.key === key);
  if (!brand) throw new RangeError(`The pack has no brand ${key}`);
  return brand;
}

/** Who speaks in a letter or a package, and to which customer, in the words of one language. */
export function letterHeadOf(pack: ControllerPack, to: RuledBy, language: Language): LetterHead {
  const brand = brandOf(pack, to.brand);
  const { name, address, dataProtectionOfficer, authority, judicialRemedy } = pack.controller;
  const customer = customerDoors(pack, to, language);
  const email = moveOf(pack, to.brand) ? customer.mailbox : dataProtectionOfficer.email;
  return {
    brand: { name: brand.name, colour: brand.colours.primary },
    controller: { name: name[language], address: lines(address[language]), email },
    authority: {
      name: authority.name[language],
      address: lines(authority.address[language]),
      website: authority.website[language],
    },
    customer,
    courtRemedy: judicialRemedy[language],
  };
}

/** Of a letter that is about no customer: in the name of the first brand. */
export function officeOf(pack: Pick<ControllerPack, 'brands'>): RuledBy {
  return ruledByBrand(pack, pack.brands[0]?.key ?? '');
}

/** A brand's customer of whom nothing is known. */
export function ruledByBrand(pack: Pick<ControllerPack, 'brands'>, brand: string): RuledBy {
  return { brand, moveStanding: moveOf(pack, brand) ? 'unknown' : null };
}

function lines(address: string): string[] {
  return address.split(/\n|, /).map((line) => line.trim());
}
