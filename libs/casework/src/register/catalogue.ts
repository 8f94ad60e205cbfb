/** Entries found by their key. Asking for a key that is not there is a fault of the loader: references are checked before. */
export class Catalogue<T extends { key: string }> {
  private readonly entries: ReadonlyMap<string, T>;

  constructor(
    readonly file: string,
    readonly list: string,
    entries: readonly T[],
  ) {
    this.entries = new Map(entries.map((entry) => [entry.key, entry]));
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): T {
    const entry = this.entries.get(key);
    if (entry === undefined) throw new Error(`${this.file} has no ${this.list} entry "${key}"`);
    return entry;
  }

  all(keys: readonly string[]): T[] {
    return keys.map((key) => this.get(key));
  }
}
