import { FormDoor } from '@habeas/casework/intake';
import { type Message, type Request, type RequestedRight, RequestsRepository } from '@habeas/casework/requests';
import {
  CorrectionSheets,
  type HeldCollection,
  HeldFields,
  NoteCorrections,
  type NotedCorrection,
  OfficeRectification,
} from '@habeas/casework/rights/rectification';
import type { SourceStep } from '@habeas/casework/sources';
import { ErasureWay, FIRST, SECOND, staff } from './erasure-way';
import { eventually } from './eventually';
import type { Office } from './office';
import { formFrom, type TourPerson } from './tour-people';

const AS_ASKED = { decision: 'correct', ground: null, evidence: 'not-needed', note: '' } as const;

/** The way of a rectification, step by step, as the people in it go it. */
export class RectificationWay {
  readonly way: ErasureWay;

  constructor(
    readonly office: Office,
    ahead: (milliseconds: number) => void = () => undefined,
  ) {
    this.way = new ErasureWay(office, ahead);
  }

  /** Submits, and proves in a shop; answers once the sheet lies open. */
  async opened(person: TourPerson): Promise<Request> {
    const form = { ...formFrom(person), rights: ['rectification' as const] };
    const request = await this.office.get(FormDoor).submit(form);
    await this.way.proven(request.id);
    await this.untilState(request.id, 'awaiting-approval');
    return request;
  }

  right(requestId: string): Promise<RequestedRight> {
    return this.office.run(async (tx) => {
      const found = await this.office.get(RequestsRepository).rightOf(tx, requestId, 'rectification');
      if (!found) throw new Error('No rectification was asked');
      return found;
    });
  }

  async untilState(id: string, state: string): Promise<void> {
    await eventually(`the rectification is ${state}`, async () => (await this.right(id)).state === state, 60_000);
  }

  async untilAttention(id: string, because: string): Promise<void> {
    const isAsked = async () => (await this.way.request(id)).needsPersonBecause === because;
    await eventually(`attention: ${because}`, isAsked, 60_000);
  }

  async held(id: string): Promise<HeldCollection[]> {
    const right = await this.right(id);
    return this.office.run((tx) => this.office.get(HeldFields).of(tx, right));
  }

  async sheet(id: string) {
    const right = await this.right(id);
    const latest = await this.office.run((tx) => this.office.get(CorrectionSheets).latest(tx, right.id));
    if (!latest) throw new Error('No sheet is there');
    return latest;
  }

  /** The field of the person's first row of a collection, with its value. */
  async place(id: string, source: string, collection: string, field: string) {
    const found = (await this.held(id)).find((one) => one.source === source && one.collection.name === collection);
    const [first] = found?.rows ?? [];
    if (!first) throw new Error(`nothing is held in ${source} ${collection}`);
    return { ...{ source, collection, field, row: first.row }, value: first.values.get(field) };
  }

  /** That field with what is right, corrected as asked. */
  async noted(id: string, source: string, collection: string, field: string, asked: string): Promise<NotedCorrection> {
    const { row } = await this.place(id, source, collection, field);
    return { ...{ source, collection, field, row, asked }, ...AS_ASKED };
  }

  note(id: string, noted: NotedCorrection, account = FIRST): Promise<void> {
    return this.way.act(id, (tx, request) => this.office.get(NoteCorrections).note(tx, request, noted, account));
  }

  async approve(id: string, account = SECOND, sha256?: string): Promise<void> {
    const hash = sha256 ?? (await this.sheet(id)).plan.sha256;
    await this.way.act(id, (tx, request) => this.office.get(OfficeRectification).approve(tx, request, hash, account));
  }

  collectAgain(id: string): Promise<void> {
    return this.way.act(id, (tx, request) =>
      this.office.get(OfficeRectification).collectAgain(tx, request, staff(FIRST)),
    );
  }

  async steps(id: string, operation: SourceStep['operation'], round = 1): Promise<SourceStep[]> {
    return (await this.way.steps(id)).filter((step) => step.operation === operation && step.round === round);
  }

  letters(id: string): Promise<Message[]> {
    return this.way.messages(id, 'rectification-answer');
  }

  /** The values of a column in the rows of one key, as the source has them. */
  async stored(source: string, table: string, field: string, key: string, value: string): Promise<unknown[]> {
    const rows = await this.office.sources.ask(source, `select ${field} as v from ${table} where ${key} = '${value}'`);
    return rows.map((row) => row['v']);
  }
}
