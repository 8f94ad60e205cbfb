import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { OpenPackage, PackageRepository } from '@habeas/casework/delivery';
import { IdentityRepository, SettleIdentity } from '@habeas/casework/identity';
import { FormDoor } from '@habeas/casework/intake';
import { RequestStates } from '@habeas/casework/requests';
import { AnswerAccess } from '@habeas/casework/rights/access';
import type { BenchOffice } from './bench-office';
import { Laps } from './laps';

const APPROVER = '00000000-0000-4000-8000-00000000a11c';

/** Where the time of one request went, in milliseconds. */
export interface Walked {
  submitted: number;
  located: number;
  settled: number;
  composed: number;
  approved: number;
  read: number;
  whole: number;
}

/** What `walk` answers: the times, and how many bytes were sealed for the person. */
export interface Answered {
  walked: Walked;
  sealedBytes: number;
}

/** The way of an access request without waiting for mail or people: identity is settled as soon as the person is found. */
export class AccessRequest {
  constructor(private readonly office: BenchOffice) {}

  /** From the posted form to the last byte of the ZIP file, which `take` is given to read. */
  async walk(email: string, take: (zip: Readable) => Promise<void>): Promise<Answered> {
    const begin = performance.now();
    const laps = new Laps();
    const id = await this.submit(email);
    const submitted = laps.lap();
    await this.office.watch.until(id, 'located');
    const located = laps.lap();
    await this.settle(id);
    const settled = laps.lap();
    await this.office.watch.until(id, 'composed');
    const composed = laps.lap();
    await this.approve(id);
    const approved = laps.lap();
    const opened = await this.office.get(OpenPackage).openForPerson(id);
    if (!opened) throw new Error('There is no package to open');
    await take(opened.zip);
    const read = laps.lap();
    const walked = { submitted, located, settled, composed, approved, read, whole: performance.now() - begin };
    return { walked, sealedBytes: await this.sealedBytes(id) };
  }

  private async submit(email: string): Promise<string> {
    const { id } = await this.office.get(FormDoor).submit({
      formKey: randomUUID(),
      brand: 'proximus',
      language: 'fr',
      rights: ['access'],
      details: '',
      name: 'A Person',
      email,
      phone: '',
      customerNumber: '',
      onBehalfOf: '',
    });
    return id;
  }

  private async sealedBytes(id: string): Promise<number> {
    const latest = await this.office.run((tx) => this.office.get(PackageRepository).latest(tx, id));
    return Number(latest?.size);
  }

  private async settle(id: string): Promise<void> {
    await this.office.run(async (tx) => {
      const request = await this.office.get(RequestStates).hold(tx, id);
      const [candidate] = await this.office.get(IdentityRepository).candidates(tx, id);
      if (!candidate) throw new Error('The person is not in the source');
      const proof = { person: [candidate] as const, method: 'code', actor: { kind: 'person' as const } };
      await this.office.get(SettleIdentity).settle(tx, request, proof);
    });
  }

  private async approve(id: string): Promise<void> {
    await this.office.run(async (tx) => {
      const latest = await this.office.get(PackageRepository).latest(tx, id);
      const request = await this.office.get(RequestStates).hold(tx, id);
      await this.office.get(AnswerAccess).approve(tx, request, latest?.manifestSha256 ?? '', APPROVER);
    });
  }
}
