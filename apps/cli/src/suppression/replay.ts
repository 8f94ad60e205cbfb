import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Audit } from '@habeas/casework/audit';
import { CaseworkModule } from '@habeas/casework/casework.module';
import { SourceRegistry, VerificationSteps } from '@habeas/casework/sources';
import { ERASED, Suppressions } from '@habeas/casework/suppression';
import type { RegisteredSource } from '@habeas/casework/sources';
import type { Config } from '@habeas/platform/config';
import { Transactions } from '@habeas/platform/database';

/** Persons who were erased, by what stands of them in one collection now: kept by decision, or come back. */
interface Present {
  collection: string;
  identifiers: number;
  requests: number;
}

/** What the search of one source for erased persons gave. */
export interface Replayed {
  source: string;
  /** Identifiers that were compared; null where the source cannot give them. */
  compared: number | null;
  present: Present[];
  /** Erasures that are looked at again by the ledger of steps. */
  lookedAgain: number;
  /** Erasures whose file was purged: what is present of these a person must look at. */
  purged: number;
}

/**
 * Searches sources for persons who were erased from them, and has the ledger look again at each erasure. Nothing is erased: what
 * came back is shown at the desk, where it is decided and approved as any erasure.
 * @param key of one source; undefined for all
 * @throws RangeError for a source that the pack does not have
 */
export async function replay(config: Config, key: string | undefined, dryRun: boolean): Promise<Replayed[]> {
  const module = CaseworkModule.forRoot(config);
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    const registry = app.get(SourceRegistry, { strict: false });
    const sources = key === undefined ? registry.all : [registry.get(key)];
    const replayed: Replayed[] = [];
    for (const source of sources) {
      const audit = app.get(Audit, { strict: false });
      const details = { source: source.key, dryRun };
      await audit.appendBeforeRead({ event: 'suppression.replayed', actor: { kind: 'system' }, details });
      const found = await present(
        source,
        app.get(Suppressions, { strict: false }),
        app.get(Transactions, { strict: false }),
      );
      const { ordered, purged } = await app.get(VerificationSteps, { strict: false }).again(source.key, { dryRun });
      replayed.push({ source: source.key, ...found, lookedAgain: ordered, purged });
    }
    return replayed;
  } finally {
    await app.close();
  }
}

async function present(
  { connector }: RegisteredSource,
  suppressions: Suppressions,
  transactions: Transactions,
): Promise<Pick<Replayed, 'compared' | 'present'>> {
  const types = await transactions.run((tx) => suppressions.identifierTypes(tx, ERASED));
  if (!connector.identities) return { compared: null, present: [] };
  const found = new Map<string, { identifiers: Set<string>; requests: Set<string> }>();
  let compared = 0;
  for await (const { collection, keys } of connector.identities(types)) {
    compared += keys.length;
    const erased = await transactions.run((tx) => suppressions.find(tx, keys, [ERASED], null));
    const here = found.get(collection) ?? { identifiers: new Set<string>(), requests: new Set<string>() };
    for (const { identifier, requestIds } of erased) {
      here.identifiers.add(`${identifier.type} ${identifier.value}`);
      for (const id of requestIds) here.requests.add(id);
    }
    if (here.identifiers.size > 0) found.set(collection, here);
  }
  const collections = [...found].map(([collection, { identifiers, requests }]) => ({
    collection,
    identifiers: identifiers.size,
    requests: requests.size,
  }));
  return { compared, present: collections };
}
