import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { type MatterOption, type MatterView, type Request, RequestMatterRepository } from '@habeas/casework/requests';
import type { Transaction } from '@habeas/platform/database';

/** What the desk shows of the matters of a request. */
@Injectable()
export class MattersPage {
  constructor(
    private readonly matters: RequestMatterRepository,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** A matter that the pack has no longer is shown by its key. */
  async view(
    tx: Transaction,
    { id, language }: Request,
    reader: Language,
    names: ReadonlyMap<string, string>,
  ): Promise<MatterView[]> {
    return (await this.matters.ofRequest(tx, id)).map((row) => {
      const entry = this.pack.matters.find(({ key }) => key === row.matter);
      return {
        id: row.id,
        matter: row.matter,
        label: entry?.label[reader] ?? row.matter,
        handling: entry?.handling ?? 'person',
        because: row.because,
        state: row.state,
        due: row.due,
        endedAt: row.endedAt?.toISOString() ?? null,
        by: row.byAccount === null ? null : (names.get(row.byAccount) ?? null),
        answer: entry?.answer[language] ?? '',
        contacts: (entry?.contacts ?? []).map(({ who, reach }) => ({ who: who[language], reach: reach[language] })),
        customers: (entry?.customers ?? []).map((customer) => ({ ...customer })),
      };
    });
  }

  options(reader: Language): MatterOption[] {
    return this.pack.matters.map(({ key, label, handling }) => ({ matter: key, label: label[reader], handling }));
  }
}
