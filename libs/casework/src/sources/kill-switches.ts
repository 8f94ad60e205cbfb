import { Injectable } from '@nestjs/common';
import type { AuditActor, AuditEvent } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { Audit } from '../audit';
import { KillSwitchRepository } from './kill-switch.repository';
import type { KillSwitch } from './kill-switch.entity';
import { SourceRegistry } from './source-registry';

/** Every source at once. */
export const ALL_SOURCES = '*';

/** The emergency stop: nothing is done to a source while its switch, or the one for all, is set. */
@Injectable()
export class KillSwitches {
  constructor(
    private readonly switches: KillSwitchRepository,
    private readonly registry: SourceRegistry,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  all(tx: Transaction): Promise<KillSwitch[]> {
    return this.switches.all(tx);
  }

  /** Whether nothing may be done to the source now. */
  isOff(tx: Transaction, source: string): Promise<boolean> {
    return this.switches.isOff(tx, source);
  }

  /**
   * Takes effect within ten seconds, on what is being done too. Answers false when it is set already.
   * @param source key, or {@link ALL_SOURCES}
   * @throws RangeError for a source that the pack does not have
   */
  async set(tx: Transaction, source: string, reason: string, actor: AuditActor): Promise<boolean> {
    if (source !== ALL_SOURCES) this.registry.get(source);
    const by = actor.id ?? 'operator';
    if (!(await this.switches.insertOnce(tx, { source, by, reason, offSince: this.clock.now() }))) return false;
    await this.note(tx, 'kill-switch.set', source, actor);
    return true;
  }

  /** What was stopped goes on within half a minute, from where it was. Answers false when it was not set. */
  async lift(tx: Transaction, source: string, actor: AuditActor): Promise<boolean> {
    if (!(await this.switches.remove(tx, source))) return false;
    await this.note(tx, 'kill-switch.lifted', source, actor);
    return true;
  }

  private async note(tx: Transaction, event: AuditEvent, source: string, actor: AuditActor): Promise<void> {
    await this.audit.append(tx, { event, actor, details: { source } });
  }
}
