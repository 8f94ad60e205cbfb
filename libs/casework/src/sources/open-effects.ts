import { DatasetError } from '@habeas/connectors';
import { isEndedStep, type SourceStepState } from '@habeas/domain';
import { SystemClock } from '@habeas/platform/clock';
import type { Config } from '@habeas/platform/config';
import type { Transactions } from '@habeas/platform/database';
import { openAudit } from '../audit';
import { loadPack, PackInvalid } from '../register';
import { KillSwitch } from './kill-switch.entity';
import { KillSwitchRepository } from './kill-switch.repository';
import { KillSwitches } from './kill-switches';
import { openSources } from './open-sources';
import { SourceRegistry } from './source-registry';
import { SourceStep } from './source-step.entity';
import { SourceStepRepository } from './source-step.repository';

/** Whether anything may be done to one source, and how many steps are open there, by state. */
export interface SourceStanding {
  source: string;
  stopped: { since: string; by: string; reason: string } | null;
  open: Partial<Record<SourceStepState, number>>;
}

/** The emergency stop of an installation outside its processes; `close` it in the end. */
export interface OpenEffects {
  switches: KillSwitches;
  transactions: Transactions;
  /** `*` first when all is stopped, then each source of the pack. */
  standing: () => Promise<SourceStanding[]>;
  close(): Promise<void>;
}

/**
 * Opens the emergency stop for an operator's command. No source is asked anything.
 * @throws DatabaseNotReady, or the driver's error when the database cannot be reached
 */
export async function openEffects(config: Config): Promise<OpenEffects> {
  const registry = sourcesOf(config);
  const opened = await openAudit(config.database, [KillSwitch, SourceStep]);
  const { audit, transactions } = opened;
  const repository = new KillSwitchRepository(transactions);
  const switches = new KillSwitches(repository, registry, audit, new SystemClock());
  const keys = registry.all.map(({ key }) => key);
  return {
    switches,
    transactions,
    standing: () => standing(transactions, repository, keys),
    close: async () => {
      await registry.close();
      await opened.close();
    },
  };
}

/** A pack that cannot be read keeps nobody from stopping everything: then no single source is known. */
function sourcesOf({ pack, sources }: Config): SourceRegistry {
  try {
    return openSources(pack.dir, loadPack(pack.dir), (source) => sources.reach(source));
  } catch (error) {
    if (error instanceof PackInvalid || error instanceof DatasetError) return new SourceRegistry([]);
    throw error;
  }
}

function standing(
  transactions: Transactions,
  switches: KillSwitchRepository,
  keys: string[],
): Promise<SourceStanding[]> {
  return transactions.run(async (tx) => {
    const set = new Map((await switches.all(tx)).map((killSwitch) => [killSwitch.source, killSwitch]));
    const counts = await new SourceStepRepository().counts(tx);
    return [...(set.has('*') ? ['*'] : []), ...keys].map((source) => {
      const killSwitch = set.get(source);
      const open = counts.filter((count) => count.source === source && !isEndedStep(count.state));
      return {
        source,
        stopped: killSwitch
          ? { since: killSwitch.offSince.toISOString(), by: killSwitch.by, reason: killSwitch.reason }
          : null,
        open: Object.fromEntries(open.map(({ state, steps }) => [state, steps])),
      };
    });
  });
}
