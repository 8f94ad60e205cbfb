import type { SearchKey } from '../connector';
import { identityFields, type Collection } from '../dataset/dataset';
import { pathFromSubject } from '../dataset/graph';
import { keyFrom } from './identity-column';
import type { Row } from './session';
import type { FoundSubject } from './subjects';
import { findSubjects, type Reading } from './subjects';

/** Gathers the keys that one person's rows hold and other sources may be searched by; each is given once. */
export class PassedOnKeys {
  private readonly seen = new Set<string>();

  constructor(
    private readonly reading: Reading,
    private readonly mine: FoundSubject[],
  ) {}

  /**
   * New keys of these rows. One that another person of this source has too (shared line, family e-mail, a number that changed
   * hands) is not passed on; nor is any key of rows that hang on no person, since nothing tells whose it is.
   */
  async from(collection: Collection, rows: Row[]): Promise<SearchKey[]> {
    const fields = identityFields(collection);
    if (fields.length === 0 || !pathFromSubject(this.reading.dataset, collection.name)) return [];
    const sure: SearchKey[] = [];
    const doubtful: SearchKey[] = [];
    for (const row of rows) {
      for (const field of fields) {
        const key = keyFrom(field, row[field.name], this.reading.dataset.country);
        if (key && this.isNew(key)) (field.unique ? sure : doubtful).push(key);
      }
    }
    return [...sure, ...(await this.onlyMine(doubtful))];
  }

  private isNew(key: SearchKey): boolean {
    const name = JSON.stringify([key.type, key.value]);
    if (this.seen.has(name)) return false;
    this.seen.add(name);
    return true;
  }

  private async onlyMine(keys: SearchKey[]): Promise<SearchKey[]> {
    if (keys.length === 0) return [];
    const holders = await findSubjects(this.reading, keys);
    const foreign = holders.filter(
      (holder) => !this.mine.some((me) => me.collection === holder.collection && me.id === holder.id),
    );
    return keys.filter(
      (key) => !foreign.some(({ matched }) => matched.some((m) => m.type === key.type && m.value === key.value)),
    );
  }
}
