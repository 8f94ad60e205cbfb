import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Module, ValidationPipe } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { Clock, FixedClock } from '@habeas/platform/clock';
import { AccountConfig, WebConfig } from '@habeas/platform/config';
import { OpenPackage } from '@habeas/casework/delivery';
import { PortalSignIn } from '@habeas/casework/identity';
import { FormDoor, FormFiles, FormFilesGone, type SubmittedForm } from '@habeas/casework/intake';
import { CONTROLLER_PACK, loadPack } from '@habeas/casework/register';
import { PortalStatus, readReference, type Request, type RequestStatus } from '@habeas/casework/requests';
import { securityHeaders } from '../../../apps/web/src/http/security-headers';
import { PortalModule } from '../../../apps/web/src/portal/portal.module';

export const KNOWN_REFERENCE = 'HB-7K3M-9QXW-2FTD';
export const RIGHT_CODE = '123456';
export const TOKEN = 'a-token-of-a-session-1';
const REQUEST_ID = '11111111-1111-4111-8111-111111111111';

/** Keeps files as the real one does, by their size alone; what does not begin like a document is of a wrong kind. */
export class FakeFormFiles implements Pick<FormFiles, 'keep' | 'there' | 'remove'> {
  readonly kept = new Map<string, { size: number; beside: string | null }>();

  async keep(bytes: Readable, beside: string | null) {
    let [size, head] = [0, ''];
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      if (head.length < 5) head += chunk.toString('latin1', 0, 5);
      size += chunk.length;
    }
    if (size > 10 * 1024 * 1024) return { problem: 'file-size' as const };
    if (!head.startsWith('%PDF-')) return { problem: 'file-kind' as const };
    const id = randomUUID();
    this.kept.set(id, { size, beside });
    return { id, ending: 'pdf' };
  }

  there = (ids: readonly string[]) => Promise.resolve(ids.filter((id) => this.kept.has(id)));
  remove = (id: string) => Promise.resolve(void this.kept.delete(id));
}

/** Takes forms as the real door does: one request per key, whatever is sent how often. */
export class FakeFormDoor implements Pick<FormDoor, 'submit'> {
  readonly taken = new Map<string, SubmittedForm>();
  failing = false;

  constructor(private readonly files: FakeFormFiles) {}

  async submit(form: SubmittedForm): Promise<Request> {
    if (this.failing) throw new Error('The database is away');
    if (form.files?.some(({ id }) => !this.files.kept.has(id))) throw new FormFilesGone();
    this.taken.set(form.formKey, this.taken.get(form.formKey) ?? form);
    const nth = [...this.taken.keys()].indexOf(form.formKey);
    const { brand, language } = form;
    const reference = `HB-7K3M-9QXW-2FT${nth}`;
    return { reference, brand, language, receiptDate: '2026-01-12', due: '2026-02-12' } as Request;
  }
}

export class FakeSignIn implements Pick<PortalSignIn, 'requestCode' | 'signIn' | 'requestOf' | 'signOut'> {
  readonly asked: string[] = [];
  readonly tokens = new Set<string>();

  async requestCode(reference: string): Promise<void> {
    this.asked.push(reference);
  }

  async signIn(reference: string, code: string): Promise<string | null> {
    if (readReference(reference) !== KNOWN_REFERENCE || code.replace(/\D/g, '') !== RIGHT_CODE) return null;
    this.tokens.add(TOKEN);
    return TOKEN;
  }

  async requestOf(token: string): Promise<string | null> {
    return this.tokens.has(token) ? REQUEST_ID : null;
  }

  async signOut(token: string): Promise<void> {
    this.tokens.delete(token);
  }
}

export const STATUS: RequestStatus = {
  reference: KNOWN_REFERENCE,
  brand: 'proximus',
  language: 'fr',
  receivedOn: '2026-01-12',
  answerBy: '2026-02-12',
  extended: false,
  stage: 'collecting',
  answeredWith: [],
  rights: [{ right: 'access', state: 'collecting' }],
  package: { state: 'none' },
  portable: { state: 'none' },
};
export const READY: RequestStatus = {
  ...STATUS,
  stage: 'answered',
  rights: [{ right: 'access', state: 'answered' }],
  package: { state: 'ready', size: 3_456_789, expiresOn: '2026-03-01', manifestSha256: 'ab12'.repeat(16) },
};

export class FakeStatus implements Pick<PortalStatus, 'of'> {
  current: RequestStatus | null = STATUS;

  async of(): Promise<RequestStatus | null> {
    return this.current;
  }
}

export class FakePackages implements Pick<OpenPackage, 'openForPerson'> {
  opened = 0;
  constructor(private readonly status: FakeStatus) {}

  async openForPerson(): Promise<{ zip: Readable; name: string } | null> {
    if (this.status.current?.package.state !== 'ready') return null;
    this.opened += 1;
    return { zip: Readable.from([Buffer.from('PK\u0003\u0004 not a real one')]), name: '../my "data".zip' };
  }
}

/** The portal alone, on a free port, with what stands behind it faked. */
export interface PortalSite {
  app: NestExpressApplication;
  origin: string;
  door: FakeFormDoor;
  files: FakeFormFiles;
  signIn: FakeSignIn;
  status: FakeStatus;
  packages: FakePackages;
  clock: FixedClock;
  /** As if nobody had been here: nothing taken, nobody signed in, all limits of the last minutes over. */
  reset(): void;
  close(): Promise<void>;
}

export async function startPortal(
  origin = 'http://127.0.0.1:3000',
  pack = loadPack('examples/proximus'),
): Promise<PortalSite> {
  const files = new FakeFormFiles();
  const [door, signIn, status] = [new FakeFormDoor(files), new FakeSignIn(), new FakeStatus()];
  const packages = new FakePackages(status);
  const clock = new FixedClock(new Date('2026-01-12T09:00:00Z'));
  const providers = [
    { provide: CONTROLLER_PACK, useValue: pack },
    { provide: AccountConfig, useValue: new AccountConfig() },
    { provide: WebConfig, useValue: Object.assign(new WebConfig(), { origin }) },
    { provide: Clock, useValue: clock },
    { provide: FormDoor, useValue: door },
    { provide: FormFiles, useValue: files },
    { provide: PortalSignIn, useValue: signIn },
    { provide: OpenPackage, useValue: packages },
  ];
  @Module({ providers, exports: providers.map(({ provide }) => provide) })
  class Behind {}
  const testing = Test.createTestingModule({ imports: [{ module: Behind, global: true }, PortalModule] });
  const built = await testing.overrideProvider(PortalStatus).useValue(status).compile();
  const app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  // As the web process has it around its portal.
  app.set('query parser', 'simple');
  app.use(securityHeaders(origin.startsWith('https://')));
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const reset = () => {
    door.taken.clear();
    files.kept.clear();
    door.failing = false;
    signIn.asked.length = 0;
    signIn.tokens.clear();
    status.current = STATUS;
    packages.opened = 0;
    clock.advance(60 * 60_000);
  };
  const address = `http://127.0.0.1:${port}`;
  return { app, origin: address, door, files, signIn, status, packages, clock, reset, close: () => app.close() };
}
