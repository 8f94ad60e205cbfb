import { RequestsRepository } from '@habeas/casework/requests';
import { BeginPlans } from '@habeas/casework/rights/begin-plans';
import { WeighObjection, type WeighingForm, WeighingSheets } from '@habeas/casework/rights/objection';
import { PersonSteps, type SourceStep } from '@habeas/casework/sources';
import type { ErasureWay } from './erasure-way';
import { eventually } from './eventually';
import type { Office } from './office';

/** A use that stops, and one that goes on, as a colleague fills in their forms. */
export const UPHELD: WeighingForm = {
  ...{ ground: '', necessity: '', impact: '', measures: '', safeguards: '' },
  ...{ activity: 'quality-recordings', outcome: 'upheld', overriding: null },
  ...{ situation: 'Her voice is known from the radio.', words: 'Your voice is known. We record your calls no more.' },
};
export const REFUSED: WeighingForm = {
  ...{ activity: 'order-assessment', outcome: 'refused', overriding: 'compelling-grounds' },
  ...{ situation: 'She was refused once.', ground: 'Unpaid orders.', necessity: 'Nothing else shows them.' },
  ...{ impact: 'An order may wait a day.', measures: 'A person looks.', safeguards: 'It can be contested.' },
  words: 'Without this check we cannot keep unpaid orders out. A person looks at each that is stopped.',
};

/** The way of an objection that is weighed, as the people in it go it. */
export class WeighingWay {
  constructor(
    private readonly office: Office,
    private readonly way: Pick<ErasureWay, 'act' | 'steps'>,
  ) {}

  weigh(requestId: string, form: WeighingForm, account: string): Promise<void> {
    return this.way.act(requestId, (tx, held) => this.office.get(WeighObjection).weigh(tx, held, form, account));
  }

  latest(requestId: string) {
    return this.office.run(async (tx) => {
      const right = await this.office.get(RequestsRepository).rightOf(tx, requestId, 'objection');
      return this.office.get(WeighingSheets).latest(tx, right?.id ?? '');
    });
  }

  /** Approves the sheet of that hash, by default the latest one, and lets it begin. */
  async approve(requestId: string, account: string, sha256?: string): Promise<void> {
    const hash = sha256 ?? (await this.latest(requestId))?.plan.sha256 ?? '';
    await this.way.act(requestId, (tx, held) => this.office.get(WeighObjection).approve(tx, held, hash, account));
    await this.office.get(BeginPlans).run();
  }

  async steps(requestId: string, operation: string): Promise<SourceStep[]> {
    return (await this.way.steps(requestId)).filter((step) => step.operation === operation);
  }

  /** The owners of the sources say that they did it. */
  async ownersDo(requestId: string, operation: string): Promise<void> {
    const all = (is: (step: SourceStep) => boolean) => async () =>
      (await this.steps(requestId, operation)).every((step) => step.state === 'done' || is(step));
    await eventually(
      `the ${operation} waits for its owner`,
      all(({ by, state }) => by === 'person' && state === 'intended'),
    );
    for (const step of await this.steps(requestId, operation))
      if (step.state === 'intended') await this.office.run((tx) => this.office.get(PersonSteps).answered(tx, step, []));
    await eventually(
      `the ${operation} is done`,
      all(() => false),
    );
  }
}
