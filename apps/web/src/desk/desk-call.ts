import { Injectable } from '@nestjs/common';
import type { AuditActor } from '@habeas/domain';
import {
  type NoteAbout,
  type Request,
  RequestsRepository,
  RequestStates,
  type RequestView,
} from '@habeas/casework/requests';
import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import type { StaffCall } from './desk.guard';
import { RequestPage } from './request-page';

/** One writing call of the desk: the request is held at the version that the colleague saw, then shown afresh. */
@Injectable()
export class DeskCall {
  constructor(
    private readonly states: RequestStates,
    private readonly requests: RequestsRepository,
    private readonly page: RequestPage,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
  ) {}

  async change(
    call: StaffCall,
    id: string,
    version: number,
    work: (tx: Transaction, request: Request, actor: AuditActor) => Promise<unknown>,
    note?: { about: NoteAbout; text: string },
  ): Promise<RequestView> {
    const byAccount = call.account.id;
    await this.transactions.run(async (tx) => {
      const request = await this.states.hold(tx, id, version);
      if (note) await this.requests.addNote(tx, { ...note, requestId: id, byAccount, at: this.clock.now() });
      await work(tx, request, { kind: 'staff', id: byAccount });
    });
    return this.page.view(id, call.account);
  }
}
