import type { Language } from '@habeas/domain';
import type { ControllerPack } from './controller-pack';
import type { BrandPolicy } from './files/brands-file';
import { moveOf, type RuledBy } from './rules-for';

type Pack = Pick<ControllerPack, 'brands' | 'channels'>;

/** Where letters send a customer, and what they cite. */
export interface CustomerDoors {
  /** Mail address for the exercise of rights. */
  mailbox: string;
  /** Where the customer changes their choices themselves, in words. */
  selfService: string;
  policy: { name: string; version: string; address: string };
}

/**
 * The mailbox, the account and the privacy statement of a customer: after their move those of the brand they moved to. Before it, and while
 * nobody knows, the earlier ones; mail to any other of them is read all the same.
 * @throws RangeError for a brand that the pack does not have
 */
export function customerDoors(pack: Pack, by: RuledBy, language: Language): CustomerDoors {
  const brand = pack.brands.find(({ key }) => key === by.brand);
  if (!brand) throw new RangeError(`The pack has no brand ${by.brand}`);
  const move = moveOf(pack, brand.key);
  const hasMoved = move !== undefined && by.moveStanding === 'after';
  const doors = move && (hasMoved ? move.after : move.before).channels;
  const named = doors
    ? doors.flatMap((key) => pack.channels.filter((channel) => channel.key === key))
    : pack.channels.filter((channel) => channel.brand === brand.key && channel.status === 'current');
  const mailbox = named.find(({ kind, use }) => kind === 'mail' && use === 'rights');
  const account = named.find(({ kind }) => kind === 'account');
  const terms = hasMoved ? `, ${move.termsAfter[language]}` : '';
  const policy = policyUnder(pack, by);
  return {
    mailbox: move && mailbox ? mailbox.address : brand.sender.address,
    selfService: account?.label[language] ?? brand.accountName,
    policy: {
      name: `${policy.name[language]}${terms}`,
      version: policy.version,
      address: policy.address[language],
    },
  };
}

/** The privacy statement that holds: the other brand's once the customer has moved. */
function policyUnder(pack: Pack, { brand, moveStanding }: RuledBy): BrandPolicy {
  const own = pack.brands.find(({ key }) => key === brand);
  const to = moveStanding === 'after' ? own?.move?.to : undefined;
  const holding = to === undefined ? own : pack.brands.find(({ key }) => key === to);
  if (!holding) throw new RangeError(`The pack has no brand ${to ?? brand}`);
  return holding.policy;
}
