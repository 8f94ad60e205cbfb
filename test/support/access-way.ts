import { randomUUID } from 'node:crypto';
import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { PortalSignIn } from '@habeas/casework/identity';
import { FormDoor, type SubmittedForm } from '@habeas/casework/intake';
import { type Request, RequestsRepository, RequestStates } from '@habeas/casework/requests';
import { AnswerAccess, ReviewOthers } from '@habeas/casework/rights/access';
import { eventually } from './eventually';
import type { Office } from './office';
import { unzip } from './unzip';

export const APPROVER = '00000000-0000-4000-8000-00000000a11c';

export function formOf(changes: Partial<SubmittedForm> & Pick<SubmittedForm, 'email'>): SubmittedForm {
  return {
    formKey: randomUUID(),
    brand: 'proximus',
    language: 'fr',
    rights: ['access'],
    details: '',
    name: 'A Person',
    phone: '',
    customerNumber: '',
    onBehalfOf: '',
    ...changes,
  };
}

/** The way of an access request, step by step, as the people in it go it. */
export class AccessWay {
  constructor(private readonly office: Office) {}

  submit(form: SubmittedForm): Promise<Request> {
    return this.office.get(FormDoor).submit(form);
  }

  request(id: string): Promise<Request> {
    return this.office.run(async (tx) => {
      const request = await this.office.get(RequestsRepository).find(tx, id);
      if (!request) throw new Error('There is no such request');
      return request;
    });
  }

  rightState(id: string): Promise<string | undefined> {
    return this.office.run(async (tx) => (await this.office.get(RequestsRepository).rightOf(tx, id, 'access'))?.state);
  }

  /** Asks for a code, reads it in the mailbox on file, and signs in with it. */
  async prove(request: Request, mailbox: string): Promise<string | null> {
    await this.office.get(PortalSignIn).requestCode(request.reference);
    const letter = await this.office.mailTo(mailbox, /\b\d{6}\b/);
    const code = /\b(\d{6})\b/.exec(letter.text)?.[1] ?? '';
    return this.office.get(PortalSignIn).signIn(request.reference, code);
  }

  async untilAwaitingApproval(id: string): Promise<void> {
    await eventually(
      'the package awaits approval',
      async () => (await this.rightState(id)) === 'awaiting-approval',
      60_000,
    );
  }

  /** What nobody has decided about others is given; the package is composed anew with it. */
  async giveWhatIsOpen(id: string): Promise<void> {
    const open = await this.office.run(async (tx) => {
      const right = await this.office.get(RequestsRepository).rightOf(tx, id, 'access');
      return right ? this.office.get(ReviewOthers).of(tx, right) : [];
    });
    const decisions = open
      .filter(({ outcome }) => outcome === null)
      .map((group) => ({ id: group.id, outcome: 'give' as const, ground: null }));
    if (decisions.length === 0) return;
    await this.office.run(async (tx) => {
      const request = await this.office.get(RequestStates).hold(tx, id);
      await this.office.get(ReviewOthers).decide(tx, request, decisions, APPROVER);
    });
    await this.untilAwaitingApproval(id);
  }

  async approve(id: string): Promise<void> {
    await this.giveWhatIsOpen(id);
    await this.office.run(async (tx) => {
      const latest = await this.office.get(PackageRepository).latest(tx, id);
      const request = await this.office.get(RequestStates).hold(tx, id);
      await this.office.get(AnswerAccess).approve(tx, request, latest?.manifestSha256 ?? '', APPROVER);
    });
  }

  async open(id: string): Promise<Map<string, string>> {
    const opened = await this.office.get(OpenPackage).openForPerson(id);
    if (!opened) throw new Error('There is nothing to open');
    return unzip(opened.zip);
  }

  /** The whole way for somebody who has the mailbox on file; answers the package by path. */
  async walk(form: SubmittedForm, mailbox = form.email): Promise<{ request: Request; entries: Map<string, string> }> {
    const request = await this.submit(form);
    if ((await this.prove(request, mailbox)) === null) throw new Error('The code did not work');
    await this.untilAwaitingApproval(request.id);
    await this.approve(request.id);
    return { request: await this.request(request.id), entries: await this.open(request.id) };
  }
}
