import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, localDateOf } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { Transaction } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { Correspondence, type Request, RequestClock, type RequestedRight } from '../../requests';
import { ContactOnFile } from '../contact-on-file';

const SYSTEM = { kind: 'system' } as const;
/** Working days in which an answer can still be weighed with the rest; one that comes later is read all the same. */
const DAYS_TO_ANSWER = 10;

/** Asks a person, once, what in their situation speaks against a use. Nothing waits for the answer, and no clock is paused for it. */
@Injectable()
export class AskReasons {
  constructor(
    private readonly contact: ContactOnFile,
    private readonly requestClock: RequestClock,
    private readonly correspondence: Correspondence,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async ask(tx: Transaction, request: Request, right: RequestedRight): Promise<void> {
    const to = await this.contact.of(tx, request.id);
    if (to === null) return; // Whoever weighs it sees that no reasons were given, and how the person can be reached.
    const at = this.clock.now();
    const today = localDateOf(at.toISOString(), request.zone);
    const { language, reference, answerBy: due } = request;
    const asked = right.asked?.activities ?? [];
    const uses = this.pack.activities.filter(({ key }) => asked.includes(key)).map(({ title }) => title[language]);
    const by = addWorkingDays(today, DAYS_TO_ANSWER, this.requestClock.holidays(request));
    const data = { reference, uses, by, due };
    // The right's own id, not its collection: it is asked once, however often it is read anew.
    const letter = { eventKey: `objection-reasons/${right.id}`, template: 'objection-reasons' as const, to, data };
    await this.correspondence.queue(tx, request, letter, SYSTEM, at);
  }
}
