import type { Language } from '@habeas/domain';
import type { LetterHead } from '../letters';
import type { Brand, ControllerPack } from '../register';

/** The brand of that key. Throws RangeError for a key that the pack does not have. */
export function brandOf(pack: ControllerPack, key: string): Brand {
  const brand = pack.brands.find((candidate) => candidate.key === key);
  if (!brand) throw new RangeError(`The pack has no brand ${key}`);
  return brand;
}

/** Who speaks in a letter or a package, in the words of one language. */
export function letterHeadOf(pack: ControllerPack, brandKey: string, language: Language): LetterHead {
  const brand = brandOf(pack, brandKey);
  const { name, address, dataProtectionOfficer, authority, judicialRemedy } = pack.controller;
  return {
    brand: { name: brand.name, colour: brand.colours.primary },
    controller: { name: name[language], address: lines(address[language]), email: dataProtectionOfficer.email },
    authority: {
      name: authority.name[language],
      address: lines(authority.address[language]),
      website: authority.website[language],
    },
    courtRemedy: judicialRemedy[language],
  };
}

function lines(address: string): string[] {
  return address.split(/\n|, /).map((line) => line.trim());
}
