import { Inject, Injectable } from '@nestjs/common';
import type { SearchKey } from '@habeas/connectors';
import type { AuditActor } from '@habeas/domain';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import type { Request } from '../../requests';
import { ERASED, Suppressions } from '../../suppression';
import type { PlanContent } from './plan-content';

/** Word of the sources and of the ledger for all advertising. */
export const DIRECT_MARKETING = 'direct-marketing';
const SYSTEM: AuditActor = { kind: 'system' };

/** Sees to it that what was erased does not come back by an import or a restore, as far as it was erased. */
@Injectable()
export class SuppressErased {
  constructor(
    private readonly suppressions: Suppressions,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** Answers whether the person stands in the ledger now; one whom nothing can recognise again does not. */
  async add(tx: Transaction, { id, brand }: Request, content: PlanContent): Promise<boolean> {
    const keys = identifiersOf(content);
    const purposes = suppressedPurposes(content, this.pack);
    if (purposes.length === 0 || this.suppressions.read(keys).length === 0) return false;
    for (const purpose of purposes) await this.suppressions.add(tx, { purpose, brand }, keys, id, SYSTEM);
    return true;
  }
}

/** Every key by which the person was found, each once. */
function identifiersOf({ sources }: PlanContent): SearchKey[] {
  const keys = sources.flatMap((source) => source.keys);
  return [...new Map(keys.map((key) => [`${key.type} ${key.value}`, key])).values()];
}

/**
 * For what the person must not be loaded again. Nothing is kept: for everything. Something is: for the activities that lost all
 * their data, since the person's other data still lawfully arrive.
 */
export function suppressedPurposes(
  { decisions, verdicts }: Pick<PlanContent, 'decisions' | 'verdicts'>,
  { activities }: Pick<ControllerPack, 'activities'>,
): string[] {
  if (!verdicts.some(({ erased }) => erased > 0)) return [];
  const held = decisions.filter(({ records }) => records > 0);
  if (verdicts.every(({ kept }) => kept === 0) && held.every(({ outcome }) => outcome === 'granted')) return [ERASED];
  const ended = (activity: string) =>
    held
      .filter((row) => row.activity === activity)
      .every(({ outcome }) => outcome === 'granted' || outcome === 'partial');
  const stopped = [...new Set(held.map(({ activity }) => activity))].filter(ended);
  const isMarketing = (key: string) => activities.find((activity) => activity.key === key)?.directMarketing ?? false;
  return [...(stopped.some(isMarketing) ? [DIRECT_MARKETING] : []), ...stopped];
}
