import { Clock } from '@habeas/platform/clock';
import { type Transaction, Transactions } from '@habeas/platform/database';
import { Outbound, OutboundFailed } from '@habeas/platform/outbound';
import { FatalJobError, HandlesJob, type JobHandler, type JobRun } from '@habeas/platform/queue';
import { FileStore } from '@habeas/platform/storage';
import { OpenPackage, type Package, PackageRepository } from '../../delivery';
import { RequestsRepository, RequestStates } from '../../requests';
import { EndTransfer } from './end-transfer';
import { type Push, receiptIn, transferHeaders } from './signed-transfer';
import type { Transfer, TransferReceipt } from './transfer.entity';
import { TransferReceivers } from './transfer-receivers';
import { TransferRepository } from './transfer.repository';

const UNDER_WAY: readonly Transfer['state'][] = ['planned', 'sending'];
const SYSTEM = { kind: 'system' } as const;

/** What a run found when it began. */
interface Begun {
  transfer: Transfer;
  released: Package;
  keyId: string;
}

/** Sends one file to the organisation of the person's choice: the same bytes under the same name, however often it is sent. */
@HandlesJob('push-transfer')
export class PushTransferJob implements JobHandler<'push-transfer'> {
  constructor(
    private readonly outbound: Outbound,
    private readonly store: TransferRepository,
    private readonly receivers: TransferReceivers,
    private readonly ending: EndTransfer,
    private readonly openPackage: OpenPackage,
    private readonly packages: PackageRepository,
    private readonly requests: RequestsRepository,
    private readonly states: RequestStates,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async handle({ transferId }: HabeasJobs['push-transfer'], run: JobRun): Promise<void> {
    const begun = await this.transactions.run((tx) => this.begin(tx, transferId, run));
    if (!begun) return;
    if (begun === 'package-ended') throw new FatalJobError(begun);
    const sealed = await this.sealed(begun, run);
    const receipt = sealed && (await this.push(sealed, run));
    if (!receipt) return;
    await this.transactions.run(async (tx) => {
      await run.finish(tx);
      const request = await this.states.hold(tx, sealed.requestId);
      const transfer = await this.store.lock(tx, transferId);
      if (!transfer || transfer.pushId !== sealed.pushId || !UNDER_WAY.includes(transfer.state)) return;
      transfer.receipt = receipt;
      await this.ending.end(tx, request, transfer, 'delivered', { actor: { kind: 'outsider' } });
    });
  }

  /** It cannot be delivered: the person hears so, and that the file is theirs to fetch. */
  async onStuck({ transferId }: HabeasJobs['push-transfer'], tx: Transaction): Promise<void> {
    const known = await this.store.find(tx, transferId);
    if (!known) return;
    const request = await this.states.hold(tx, known.requestId);
    const transfer = await this.store.lock(tx, transferId);
    if (!transfer || !UNDER_WAY.includes(transfer.state)) return;
    const isRefused = /^http-4(?!08|25|29)/.test(transfer.errorCode ?? '');
    await this.ending.end(tx, request, transfer, isRefused ? 'refused' : 'failed', { actor: SYSTEM });
  }

  private async begin(tx: Transaction, transferId: string, run: JobRun): Promise<Begun | 'package-ended' | null> {
    await run.fence(tx);
    const transfer = await this.store.lock(tx, transferId);
    const request = transfer && (await this.requests.find(tx, transfer.requestId));
    if (!transfer || !request || !UNDER_WAY.includes(transfer.state)) return null;
    const latest = await this.packages.latest(tx, request.id, 'portability');
    const isOpen = latest?.state === 'released' && latest.expiresAt !== null && latest.expiresAt > this.clock.now();
    transfer.attempts += 1;
    if (isOpen && latest.id === transfer.packageId) {
      Object.assign(transfer, { state: 'sending', sentAt: transfer.sentAt ?? this.clock.now() });
      await this.store.save(tx, transfer);
      return { transfer, released: latest, keyId: request.keyId };
    }
    // What was approved is no longer out: nothing of it leaves.
    transfer.errorCode = 'package-ended';
    await this.store.save(tx, transfer);
    return 'package-ended';
  }

  /** The package as one sealed ZIP with its digest, made before the first call. Null when it was stopped meanwhile. */
  private async sealed({ transfer, released, keyId }: Begun, run: JobRun): Promise<Transfer | null> {
    if (transfer.fileId !== null) return transfer;
    const staged = await this.files.write(keyId, await this.openPackage.zipOf(released));
    return this.transactions.run(async (tx) => {
      await run.fence(tx);
      const held = await this.store.lock(tx, transfer.id);
      if (!held || held.pushId !== transfer.pushId || !UNDER_WAY.includes(held.state)) return null;
      const fileId = await this.files.keep(tx, staged, 'transfer');
      Object.assign(held, { fileId, sha256: staged.sha256, size: String(staged.size) });
      return this.store.save(tx, held);
    });
  }

  /** What the receiver signed. @throws OutboundFailed to try again; FatalJobError when that cannot help */
  private async push(transfer: Transfer, run: JobRun): Promise<TransferReceipt | null> {
    try {
      const push = this.pushOf(transfer);
      if (!push || transfer.fileId === null) throw new OutboundFailed('no-such-receiver', true);
      const file = { content: await this.files.open(transfer.fileId), size: push.size };
      const headers = transferHeaders(push, this.clock.now());
      const answer = await this.outbound.put(push.url, file, headers, run.signal);
      // A redirect is never followed: the address that the pack names is the only one that may get the file.
      const isLater = answer.status >= 500 || [408, 425, 429].includes(answer.status);
      if (answer.status !== 200 && answer.status !== 201) throw new OutboundFailed(`http-${answer.status}`, !isLater);
      const receipt = receiptIn(answer, push);
      if (!receipt) throw new OutboundFailed('receipt-not-theirs', false);
      return receipt;
    } catch (error) {
      if (!(error instanceof OutboundFailed)) throw error;
      await this.transactions.run((tx) => this.remember(tx, transfer.id, error.code));
      throw error.permanent ? new FatalJobError(error.code) : error;
    }
  }

  private pushOf({ recipient, pushId, sha256, size }: Transfer): Push | null {
    const receiver = this.receivers.of(recipient);
    if (!receiver || pushId === null || sha256 === null || size === null) return null;
    const { url, as, secret } = receiver;
    return { url: `${url}/${pushId}`, pushId, sha256, size: Number(size), as, secret };
  }

  /** What went wrong is shown at the desk from the first try on. */
  private async remember(tx: Transaction, transferId: string, errorCode: string): Promise<void> {
    const transfer = await this.store.lock(tx, transferId);
    if (!transfer || !UNDER_WAY.includes(transfer.state)) return;
    await this.store.save(tx, Object.assign(transfer, { errorCode }));
  }
}
