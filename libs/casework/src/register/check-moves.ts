import type { Brand, BrandMove, MoveDoors } from './files/brands-file';
import type { Channel } from './files/channels-file';
import type { ActivityEntry } from './files/register-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile } from './yaml-file';

/** What a move refers to in the other files. */
interface Known {
  brands: readonly Brand[];
  channels: readonly Channel[];
  activities: readonly ActivityEntry[];
  recipients: readonly { key: string }[];
}

type Fault = [field: string, message: string];

/** Rules of a brand's `move` that need the other files: every name exists, and a customer always has a mailbox and an account to turn to. */
export function checkMoves(file: YamlFile, known: Known): PackProblem[] {
  return known.brands.flatMap((brand, position) =>
    (brand.move ? faultsOf(brand, brand.move, known) : []).map(([field, message]) =>
      problemAt(file, ['brands', position, 'move', ...field.split('.')], message),
    ),
  );
}

function faultsOf(brand: Brand, move: BrandMove, known: Known): Fault[] {
  const { brands, channels, activities, recipients } = known;
  return [
    ...targetFaults(brand, move, brands),
    ...windowFaults(move),
    ...doorFaults('before.channels', move.before, channels),
    ...doorFaults('after.channels', move.after, channels),
    ...missing('begins', move.begins, activities, 'activities of register.yaml'),
    ...missing('recipients', move.recipients, recipients, 'recipients of recipients.yaml'),
    ...move.begins.flatMap((key): Fault[] => {
      const activity = activities.find((one) => one.key === key);
      const applies = activity?.appliesToBrands.includes(brand.key) ?? true;
      return applies ? [] : [['begins', `the register has no "${key}" for this brand at all`]];
    }),
    ...narrowedFaults(move, activities),
  ];
}

function targetFaults({ key }: Brand, { to }: BrandMove, brands: readonly Brand[]): Fault[] {
  if (to === key) return [['to', 'must be another brand']];
  const target = brands.find((brand) => brand.key === to);
  if (!target) return [['to', `"${to}" is not in brands of brands.yaml`]];
  return target.move ? [['to', `"${to}" moves itself: a move has one end`]] : [];
}

function windowFaults({ window }: BrandMove): Fault[] {
  return window?.until !== undefined && window.until < window.from ? [['window.until', 'is before window.from']] : [];
}

function doorFaults(field: string, doors: MoveDoors, channels: readonly Channel[]): Fault[] {
  const named = channels.filter(({ key }) => doors.channels.includes(key));
  const faults = missing(field, doors.channels, channels, 'channels of channels.yaml');
  if (!named.some(({ kind, use }) => kind === 'mail' && use === 'rights'))
    faults.push([field, 'must name a mailbox for the exercise of rights']);
  if (!named.some(({ kind }) => kind === 'account')) faults.push([field, 'must name an account']);
  return faults;
}

function narrowedFaults({ narrowed }: BrandMove, activities: readonly ActivityEntry[]): Fault[] {
  return narrowed.flatMap(({ activity: key, categories }, index): Fault[] => {
    const activity = activities.find((one) => one.key === key);
    if (!activity) return [[`narrowed.${index}.activity`, `"${key}" is not in activities of register.yaml`]];
    const own = activity.dataCategories.map(({ category }) => category);
    const field = `narrowed.${index}.categories`;
    if (categories.length === 0) return [[field, 'must name what is left']];
    return categories
      .filter((category) => !own.includes(category))
      .map((category): Fault => [field, `"${category}" is no category of "${key}"`]);
  });
}

function missing(field: string, keys: readonly string[], entries: readonly { key: string }[], list: string): Fault[] {
  return keys
    .filter((key) => !entries.some((entry) => entry.key === key))
    .map((key): Fault => [field, `"${key}" is not in ${list}`]);
}
