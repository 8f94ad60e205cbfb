import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { OpenAudit } from '@habeas/casework/audit';
import { canonicalJson } from '@habeas/domain';

/** How much was exported, and the hash of the last entry. */
export interface Exported {
  count: number;
  head: string;
}

/**
 * Records the export, then writes every entry up to that record, a page at a time.
 * @param out the file to write, which appears under its name only when it is whole; standard output when left out
 * @throws AuditUnavailable when the export cannot be recorded; then nothing is written
 */
export async function exportAudit({ audit, transactions }: OpenAudit, out?: string): Promise<Exported> {
  const details = { to: out === undefined ? 'standard output' : 'file' };
  const until = await transactions.run((tx) =>
    audit.appendLink(tx, { event: 'audit.exported', actor: { kind: 'system' }, details }),
  );
  const exported: Exported = { count: 0, head: '' };
  async function* lines(): AsyncGenerator<string> {
    for await (const entry of audit.export()) {
      Object.assign(exported, { count: entry.seq, head: entry.hash });
      yield `${canonicalJson(entry)}\n`;
      if (entry.seq === until.seq) return;
    }
  }
  if (out === undefined) await pipeline(Readable.from(lines()), process.stdout, { end: false });
  else await writeWhole(out, Readable.from(lines()));
  return exported;
}

async function writeWhole(out: string, content: Readable): Promise<void> {
  const part = `${out}.part`;
  try {
    await pipeline(content, createWriteStream(part, { mode: 0o600 }));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
