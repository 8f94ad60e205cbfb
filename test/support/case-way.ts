import { IdentityRepository, PortalSignIn, StaffIdentity, type Candidate } from '@habeas/casework/identity';
import type { Request } from '@habeas/casework/requests';
import { RequestStates } from '@habeas/casework/requests';
import { type SourceTask, SourceTaskRepository } from '@habeas/casework/sources';
import { CapturedMail } from '@habeas/platform/mail';
import { AccessWay, APPROVER } from './access-way';
import { eventually } from './eventually';
import { administer } from './model-sources';
import type { Office } from './office';

const CODE = /\b(\d{6})\b/;

/** The way of an access request with what the specs of the casework need beside: codes by request, candidates, tasks. */
export class CaseWay extends AccessWay {
  constructor(readonly at: Office) {
    super(at);
  }

  /** The codes that were sent to an address for this request, the newest first. */
  async codesSent(request: Pick<Request, 'reference'>, address: string): Promise<string[]> {
    const captured = this.at.get(CapturedMail);
    const codes: string[] = [];
    for (const { id } of await captured.list({ to: address })) {
      const letter = await captured.read(id);
      const code = letter?.text.includes(request.reference) ? CODE.exec(letter.text)?.[1] : undefined;
      if (code) codes.push(code);
    }
    return codes;
  }

  /** Asks for a code and answers it when it has come. */
  async freshCode(request: Pick<Request, 'reference'>, address: string): Promise<string> {
    const before = (await this.codesSent(request, address)).length;
    await this.at.get(PortalSignIn).requestCode(request.reference);
    return eventually('a fresh code came', async () => {
      const codes = await this.codesSent(request, address);
      return codes.length > before ? codes[0] : undefined;
    });
  }

  signIn(request: Pick<Request, 'reference'>, code: string): Promise<string | null> {
    return this.at.get(PortalSignIn).signIn(request.reference, code);
  }

  override async prove(request: Request, mailbox: string): Promise<string | null> {
    return this.signIn(request, await this.freshCode(request, mailbox));
  }

  candidates(requestId: string): Promise<Candidate[]> {
    return this.at.run((tx) => this.at.get(IdentityRepository).candidates(tx, requestId));
  }

  untilLocated(requestId: string): Promise<Candidate[]> {
    return eventually('somebody is found in a directory', async () => {
      const found = await this.candidates(requestId);
      return found.length > 0 ? found : undefined;
    });
  }

  /** A colleague chooses the person of that name. */
  async choose(requestId: string, displayName: string): Promise<void> {
    const theirs = (await this.candidates(requestId)).find((candidate) => candidate.displayName === displayName);
    await this.at.run(async (tx) => {
      const request = await this.at.get(RequestStates).hold(tx, requestId);
      await this.at.get(StaffIdentity).choose(tx, request, theirs?.id ?? '', { kind: 'staff', id: APPROVER });
    });
  }

  async tasks(requestId: string): Promise<Record<string, SourceTask>> {
    const tasks = await this.at.run((tx) => this.at.get(SourceTaskRepository).ofRequest(tx, requestId));
    return Object.fromEntries(tasks.map((task) => [task.source, task]));
  }

  /** A statement as the owner of the tables, for what the application may not do. */
  administer(sql: string): Promise<void> {
    return administer(new URL(this.at.database.ownerUrl).pathname.slice(1), sql);
  }

  /** Rows of the application's tables. */
  rows<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.at.run((tx) => tx.query<T[]>(sql, parameters));
  }
}
