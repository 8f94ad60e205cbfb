import type { ChainEntry, Language, Right } from '@habeas/domain';
import type { Package, PackageRepository } from '@habeas/casework/delivery';
import type {
  Decision,
  Message,
  MessageView,
  PackageView,
  Receipt,
  Request,
  RequestView,
  SourceTaskView,
  TimelineEntry,
} from '@habeas/casework/requests';
import type { ControllerPack, Exemption } from '@habeas/casework/register';
import { exemptWords } from '@habeas/casework/rights/access';
import type { SourceTask, SourceTasks } from '@habeas/casework/sources';
import type { Transaction } from '@habeas/platform/database';

/** One line of the source board. */
export function sourceTaskView(
  task: SourceTask,
  sources: SourceTasks,
  exemptions: readonly Exemption[],
  language: Language,
): SourceTaskView {
  return {
    id: task.id,
    source: task.source,
    title: sources.title(task.source, language),
    operation: task.operation,
    state: task.state,
    attempts: task.attempts,
    records: task.records,
    files: task.files,
    errorCode: task.errorCode,
    lastTryAt: task.lastTryAt?.toISOString() ?? null,
    nextTryAt: task.nextTryAt?.toISOString() ?? null,
    waitsFor: task.state === 'waiting-for-keys' ? task.waitsFor.map((source) => sources.title(source, language)) : [],
    exemptReason: exemptWords(task, exemptions, language),
    exemptWords: task.exemptWords,
  };
}

/** The package with the list of its entries. */
export async function packageView(
  tx: Transaction,
  latest: Package,
  packages: PackageRepository,
  names: ReadonlyMap<string, string>,
): Promise<PackageView> {
  const entries = await packages.entries(tx, latest.id);
  const openings = await packages.openings(tx, latest.id);
  return {
    id: latest.id,
    state: latest.state,
    manifestSha256: latest.manifestSha256,
    size: Number(latest.size),
    composedAt: latest.composedAt?.toISOString() ?? null,
    approvedBy: latest.approvedBy ? (names.get(latest.approvedBy) ?? null) : null,
    releasedAt: latest.releasedAt?.toISOString() ?? null,
    expiresAt: latest.expiresAt?.toISOString() ?? null,
    openings: openings.map(({ at }) => ({ at: at.toISOString() })),
    entries: entries
      .map(({ path, mediaType, size }) => ({ path, mediaType, size: Number(size) }))
      .sort((a, b) => readingOrder(a.path) - readingOrder(b.path)),
    others: [],
    previewBase: `/desk/api/requests/${latest.requestId}/${latest.right === 'access' ? '' : `${latest.right}/`}package/entries`,
  };
}

/** Pages before data: a colleague reads what the person will read first. The sort is stable, so each group keeps its order. */
function readingOrder(path: string): number {
  if (path === 'index.html' || path === 'README.txt') return 0;
  if (path === 'processing.html') return 1;
  if (path.startsWith('categories/')) return 2;
  return path.startsWith('files/') ? 3 : 4;
}

/** What came with the message; a file that was kept by itself can be saved by itself. */
export function attachmentsOf({ id }: Request, { attachments }: Receipt): RequestView['receipt']['attachments'] {
  return attachments.map(({ fileId, ...attachment }) => {
    return { ...attachment, url: fileId ? `/desk/api/requests/${id}/receipt/attachments/${fileId}` : null };
  });
}

/** What was decided of one activity and category, in the words of the pack. */
export function decisionView(
  { activity: key, category: kind, outcome, article, reason, records }: Decision,
  right: Right,
  pack: Pick<ControllerPack, 'activities' | 'categories'>,
  language: Language,
): RequestView['decisions'][number] {
  const activity = pack.activities.find((one) => one.key === key);
  const category = pack.categories.find((one) => one.key === kind);
  return {
    right,
    activity: activity?.section ?? key,
    activityTitle: activity?.title[language] ?? key,
    category: category?.label[language] ?? kind,
    ...{ outcome, article, reason, records },
  };
}

/** A letter that went out, or will. */
export function messageView(message: Message, { reference }: Request): MessageView {
  const { id, template, language, toAddress, postalAddress, subject, text, state, queuedAt, sentAt } = message;
  const at = (sentAt ?? queuedAt).toISOString();
  const of = { id, reference, direction: 'out' as const, template, language };
  return { ...of, to: toAddress ?? '', postalAddress, subject, text, state, at };
}

/** A further message that came in for the request. */
export function incomingView(receipt: Receipt, { reference, language }: Request): MessageView {
  return {
    id: receipt.id,
    reference,
    direction: 'in',
    template: null,
    language,
    to: receipt.address ?? '',
    postalAddress: null,
    subject: receipt.subject ?? '',
    text: receipt.text,
    state: 'received',
    at: receipt.receivedAt.toISOString(),
  };
}

/** One entry of the audit chain, with the name of the colleague. */
export function timelineEntry(entry: ChainEntry, names: ReadonlyMap<string, string>): TimelineEntry {
  const { seq, at, event, actor, details } = entry;
  return {
    seq,
    at,
    event,
    actor: actor.kind === 'staff' ? (names.get(actor.id ?? '') ?? 'staff') : actor.kind,
    details,
  };
}

/** What the sources found, in numbers. */
export function findingsOf(tasks: SourceTask[]): RequestView['findings'] {
  const count = (state: SourceTask['state']) => tasks.filter((task) => task.state === state).length;
  const [found, nothing, exempt] = [count('found'), count('nothing'), count('exempt')];
  const records = tasks.reduce((sum, task) => sum + task.records, 0);
  return { found, nothing, exempt, unknown: tasks.length - found - nothing - exempt, records };
}
