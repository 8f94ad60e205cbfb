import type { MoveStanding } from '@habeas/domain';
import type { Activity } from './activity';
import type { ControllerPack } from './controller-pack';
import type { BrandMove } from './files/brands-file';

/** Whose rules are asked for: of a brand, and of a customer who moves, or not. */
export interface RuledBy {
  brand: string;
  /** Null: the brand's customers do not move. */
  moveStanding: MoveStanding | null;
}

/** The brand's move, where its customers move. */
export function moveOf(pack: Pick<ControllerPack, 'brands'>, brand: string): BrandMove | undefined {
  return pack.brands.find(({ key }) => key === brand)?.move;
}

type Rules = Pick<ControllerPack, 'brands' | 'activities'>;

/**
 * The register as it holds for this customer. Before the move, what begins with it does not exist, and nobody gets data who gets it only
 * afterwards. After it, and while nobody knows, all of it holds.
 */
export function rulesFor(pack: Rules, by: RuledBy): { activities: Activity[] } {
  const move = moveOf(pack, by.brand);
  if (!move || by.moveStanding !== 'before') return { activities: [...pack.activities] };
  return { activities: pack.activities.map((activity) => beforeMove(activity, by.brand, move)) };
}

function beforeMove(activity: Activity, brand: string, move: BrandMove): Activity {
  const getsData = ({ key }: { key: string }): boolean => !move.recipients.includes(key);
  return {
    ...activity,
    appliesToBrands: move.begins.includes(activity.key)
      ? activity.appliesToBrands.filter((one) => one !== brand)
      : activity.appliesToBrands,
    recipients: activity.recipients.filter(getsData),
    jointControllers: activity.jointControllers.filter(getsData),
  };
}

/**
 * What this customer is told of the register: as it holds for them, without what is no activity of their brand, and within what the move
 * narrows. Decisions are taken on what is held, whatever it is held for, and never on this.
 */
export function informationFor(pack: Rules, by: RuledBy): Activity[] {
  const move = moveOf(pack, by.brand);
  const { activities } = rulesFor(pack, by);
  if (!move) return activities;
  return activities
    .filter(({ key, appliesToBrands }) => !move.begins.includes(key) || appliesToBrands.includes(by.brand))
    .map((activity) => {
      const left = move.narrowed.find((one) => one.activity === activity.key)?.categories;
      const isLeft = ({ category }: Activity['dataCategories'][number]): boolean =>
        left?.includes(category.key) ?? true;
      return { ...activity, dataCategories: activity.dataCategories.filter(isLeft) };
    });
}

/** Keys of the activities among these that begin with the brand's move. */
export function beginningWithMove(
  pack: Pick<ControllerPack, 'brands'>,
  brand: string,
  activities: readonly string[],
): string[] {
  const begins = moveOf(pack, brand)?.begins ?? [];
  return activities.filter((key) => begins.includes(key));
}
