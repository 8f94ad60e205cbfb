import { once } from 'node:events';
import type { IsoDate } from '@habeas/domain';
import { EvidenceRepository, openSuppressions, type SuppressionEvidence } from '@habeas/casework/suppression';
import { loadPack } from '@habeas/casework/register';
import { loadRuntimeConfig } from '@habeas/platform/config';

const PAGE = 1000;

/** First and last day, in the controller's zone; with a purpose: only its entries. */
export interface EvidenceAsked {
  from: IsoDate;
  to: IsoDate;
  purpose: string | null;
}

/** Prints each entry of the ledger that came or went in these days; answers how many. Recorded in the audit before the first. */
export async function printEvidence(
  asked: EvidenceAsked,
  print: (entry: SuppressionEvidence) => string,
): Promise<number> {
  const config = loadRuntimeConfig();
  const zone = loadPack(config.pack.dir).controller.timeZone;
  const entries = new EvidenceRepository();
  const opened = await openSuppressions(config);
  let printed = 0;
  try {
    const { from, to, purpose } = asked;
    const details = { from, to, purpose };
    await opened.audit.appendBeforeRead({ event: 'suppression.exported', actor: { kind: 'system' }, details });
    for (let after: SuppressionEvidence | null = null; ;) {
      const page: SuppressionEvidence[] = await opened.transactions.run((tx) =>
        entries.page(tx, { ...asked, zone }, after, PAGE),
      );
      for (const entry of page) if (!process.stdout.write(print(entry))) await once(process.stdout, 'drain');
      printed += page.length;
      if (page.length < PAGE) return printed;
      after = page.at(-1) ?? null;
    }
  } finally {
    await opened.close();
  }
}
