import type { Language } from '@habeas/domain';
import type { Brand, Channel, ControllerPack } from '@habeas/casework/register';
import type { Facts } from './texts';

/** The brand of that key; the pack's first where the key names none. */
export function brandFor(pack: ControllerPack, key: string | undefined): Brand {
  const brand = pack.brands.find((candidate) => candidate.key === key) ?? pack.brands[0];
  if (!brand) throw new RangeError('The pack has no brand');
  return brand;
}

/** The key, when it is one of the pack's brands. */
export function knownBrand(pack: ControllerPack, key: unknown): string | undefined {
  return pack.brands.find((brand) => brand.key === key)?.key;
}

/** The current doors beside the form, of one brand or, without a key, of all. */
export function otherDoors(pack: ControllerPack, key: string | undefined, kind: Channel['kind']): Channel[] {
  return pack.channels.filter((channel) => {
    const usable = channel.use === 'rights' || (kind === 'phone' && channel.use === 'customer-service');
    return channel.kind === kind && channel.status === 'current' && usable && (!key || channel.brand === key);
  });
}

export function factsOf(
  pack: ControllerPack,
  key: string | undefined,
  language: Language,
): Facts & { website: string } {
  const { controller, policy } = pack;
  const [mail] = otherDoors(pack, brandFor(pack, key).key, 'mail');
  return {
    brand: brandFor(pack, key).name,
    controller: controller.name[language],
    email: mail?.address ?? controller.dataProtectionOfficer.email,
    authority: controller.authority.name[language],
    website: controller.authority.website[language],
    keepYears: yearsOf(policy.caseFile.keep),
  };
}

/** Whole years of an ISO 8601 duration, rounded up: a promise to erase must not be too short. */
function yearsOf(duration: string): number {
  const [, years = '0', months = '0', days = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(duration) ?? [];
  return Math.ceil(Number(years) + Number(months) / 12 + Number(days) / 366);
}
