import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Module } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import type { Language } from '@habeas/domain';
import { OpenPackage } from '@habeas/casework/delivery';
import { type CollectionAnswer, OutsideTask, type TaskPage, TaskUploads } from '@habeas/casework/human-tasks';
import { PortalSignIn } from '@habeas/casework/identity';
import { FormDoor, FormFiles } from '@habeas/casework/intake';
import { type NoticePage, OutsideNotice } from '@habeas/casework/notices';
import { LinkDoor } from '@habeas/casework/outside-links';
import { CONTROLLER_PACK, loadPack } from '@habeas/casework/register';
import { PortalStatus } from '@habeas/casework/requests';
import { Clock, FixedClock } from '@habeas/platform/clock';
import { AccountConfig, WebConfig } from '@habeas/platform/config';
import { FileStore, type StagedFile } from '@habeas/platform/storage';
import { securityHeaders } from '../../apps/web/src/http/security-headers';
import { OutsideModule } from '../../apps/web/src/outside/outside.module';

export const LINK_TOKEN = 'a1'.repeat(32);
export const LINK_CODE = '246810';
const SESSION = 'a-session-of-somebody-outside';

export const TASK: TaskPage = {
  state: 'open',
  reference: 'HT-7K3M-9QXW-2FTD',
  brand: 'proximus',
  language: 'fr',
  system: 'CCTV-Köln-Überwachungsanlage',
  operation: 'export',
  dueOn: '2026-01-19',
  identifiers: [{ type: 'email', value: 'donaudampfschifffahrtsgesellschaftskapitaen@langedomaene.example' }],
  personName: 'Éloïse <Van den Broeck> & Søn',
  details: 'Liège, 3.5.2026\n<script>alert(1)</script>',
  instructions: null,
  collections: [
    { name: 'footage', label: 'Images', expected: null, keepFrom: null },
    { name: 'badges', label: 'Badges', expected: 3, keepFrom: '2025-11-01' },
  ],
  change: null,
  exemptions: [{ key: 'rights-of-others', text: 'Ce que nous détenons concerne aussi d’autres personnes.' }],
  uses: [],
  until: null,
  mayDelegate: true,
};

export const NOTICE: NoticePage = {
  state: 'sent',
  reference: 'HN-7K3M-9QXW-2FTD',
  brand: 'proximus',
  recipient: 'DPG Media',
  action: 'correct',
  dueOn: '2026-01-26',
  personKeys: [{ type: 'email', value: 'ab12'.repeat(16), pseudonymous: true }],
  what: ['Identité', 'Coordonnées'],
  changes: [{ field: 'Adresse', before: 'Oude Baan 1', after: null }],
};

class FakeDoor implements Pick<LinkDoor, 'isGood' | 'requestCode' | 'enter' | 'leave'> {
  isGood = (_about: unknown, token: string) => Promise.resolve(token === LINK_TOKEN);
  requestCode = () => Promise.resolve();
  enter = (_about: unknown, _token: string, code: string) => Promise.resolve(code === LINK_CODE ? SESSION : null);
  leave = () => Promise.resolve();
}

class FakeTasks implements Pick<OutsideTask, 'page' | 'keyFor' | 'answer' | 'delegate'> {
  current: TaskPage = TASK;
  readonly answers: CollectionAnswer[][] = [];

  page = (session: string, language: Language) =>
    Promise.resolve(session === SESSION ? { ...this.current, language } : null);
  keyFor = (session: string) => Promise.resolve(session === SESSION ? 'a-key' : null);
  answer = (_session: string, answers: CollectionAnswer[]) => {
    this.answers.push(answers);
    return Promise.resolve({ taken: true as const, goesOn: false });
  };
  delegate = () => Promise.resolve('not-allowed' as const);
}

class FakeNotices implements Pick<OutsideNotice, 'page' | 'answer'> {
  page = (session: string) => Promise.resolve(session === SESSION ? NOTICE : null);
  answer = () => Promise.resolve(true);
}

/** Reads what is to be stored, as fast as it comes, and keeps nothing but its size. */
class SizedFiles implements Pick<FileStore, 'write' | 'discard'> {
  readonly kept: number[] = [];
  broken = 0;

  async write(keyId: string, source: Readable | Buffer): Promise<StagedFile> {
    let size = 0;
    try {
      for await (const chunk of source) size += (chunk as Buffer).length;
    } catch (error) {
      this.broken += 1;
      throw error;
    }
    this.kept.push(size);
    return { keyId, path: 'nowhere', size, sha256: '' } as unknown as StagedFile;
  }

  discard = () => Promise.resolve();
}

/** The pages of people outside, on a free port, with what stands behind them faked. */
export class OutsideSite {
  readonly tasks = new FakeTasks();
  readonly files = new SizedFiles();
  private readonly clock = new FixedClock(new Date('2026-01-12T09:00:00Z'));
  origin = '';
  private app?: NestExpressApplication;

  async open(): Promise<this> {
    const providers = [
      { provide: CONTROLLER_PACK, useValue: loadPack('examples/proximus') },
      { provide: AccountConfig, useValue: new AccountConfig() },
      { provide: WebConfig, useValue: Object.assign(new WebConfig(), { origin: 'http://127.0.0.1:3000' }) },
      { provide: Clock, useValue: this.clock },
      { provide: LinkDoor, useValue: new FakeDoor() },
      { provide: OutsideTask, useValue: this.tasks },
      { provide: OutsideNotice, useValue: new FakeNotices() },
      { provide: TaskUploads, useValue: new TaskUploads(this.files as unknown as FileStore) },
      ...[FormDoor, FormFiles, PortalSignIn, OpenPackage].map((provide) => ({ provide, useValue: {} })),
    ];
    @Module({ providers, exports: providers.map(({ provide }) => provide) })
    class Behind {}
    const testing = Test.createTestingModule({ imports: [{ module: Behind, global: true }, OutsideModule] });
    const built = await testing.overrideProvider(PortalStatus).useValue({}).compile();
    this.app = built.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
    this.app.use(securityHeaders(false));
    await this.app.listen(0, '127.0.0.1');
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    this.origin = `http://127.0.0.1:${port}`;
    return this;
  }

  /** As if nobody had been here: nothing answered, all limits of the last minutes over. */
  reset(): void {
    this.tasks.current = TASK;
    this.tasks.answers.length = 0;
    this.clock.advance(60 * 60_000);
  }

  async close(): Promise<void> {
    await this.app?.close();
  }
}
