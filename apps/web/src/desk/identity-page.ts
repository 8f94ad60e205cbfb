import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@habeas/domain';
import { contactOfChosen, IdentityRepository, type Person, personsAmong } from '@habeas/casework/identity';
import { CONTROLLER_PACK, type ControllerPack } from '@habeas/casework/register';
import { neededAssurance, type Request, type RequestedRight, type RequestView } from '@habeas/casework/requests';
import { SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';

/** How sure the office is of who asks, and of whom, in the language of the screen. */
@Injectable()
export class IdentityPage {
  constructor(
    private readonly identity: IdentityRepository,
    private readonly sourceTasks: SourceTasks,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async view(
    tx: Transaction,
    request: Request,
    rights: readonly RequestedRight[],
    language: Language,
  ): Promise<RequestView['identity']> {
    const codes = await this.identity.codes(tx, request.id);
    const proven = codes.filter(({ usedAt }) => usedAt !== null).map(({ candidateId }) => candidateId);
    const needed = rights.map((right) => neededAssurance(this.pack, right));
    const required = (['strong', 'account', 'contact'] as const).find((level) => needed.includes(level)) ?? 'none';
    return {
      required,
      reached: request.assurance,
      identifiers: (await this.identity.identifiers(tx, request.id)).map((identifier) => ({
        id: identifier.id,
        type: identifier.type,
        value: identifier.value,
        origin: identifier.origin,
        status: identifier.status,
        verifiedBy: identifier.verifiedBy,
        verifiedAt: identifier.verifiedAt?.toISOString() ?? null,
      })),
      candidates: personsAmong(await this.identity.candidates(tx, request.id)).map((person) =>
        this.candidate(person, language, proven),
      ),
      codesSent: codes.length,
      codesFailed: codes.reduce((sum, { wrongTries }) => sum + wrongTries, 0),
    };
  }

  /** One person, whatever number of directories know them. */
  private candidate(
    person: Person,
    language: Language,
    proven: readonly string[],
  ): RequestView['identity']['candidates'][number] {
    const [first] = person;
    return {
      id: first.id,
      source: person.map(({ source }) => this.sourceTasks.title(source, language)).join(', '),
      evidence: person.map(({ evidence, foundBy }) => `${evidence} (${foundBy.join(', ')})`).join(', '),
      displayName: first.displayName,
      contactHint:
        (contactOfChosen(person, proven) ?? person.find(({ contactEmail }) => contactEmail))?.contactEmail ?? '',
      chosen: person.some(({ chosen }) => chosen),
    };
  }
}
