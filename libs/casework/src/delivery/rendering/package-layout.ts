import { filePath, SlugBook } from './entry-names';
import type { CollectionInput, PackageInput } from './package-input';

/** One topic of the package: its collections and files, in the order of the input. */
export interface CategoryContent {
  key: string;
  label: string;
  collections: CollectionInput[];
  /** Positions in `input.files`. */
  files: number[];
}

/** Rows of a collection on one page. */
export const ROWS_PER_PAGE = 1000;

/** Where everything in a package stands, and how many rows were counted. Every path comes from here. */
export class PackageLayout {
  readonly categories: CategoryContent[];
  private readonly counts = new Map<string, number>();
  private readonly categorySlugs = new SlugBook();
  private readonly sourceSlugs = new SlugBook();
  private readonly collectionSlugs = new Map<string, SlugBook>();
  private readonly filesByName: ReadonlyMap<string, number>;

  constructor(readonly input: PackageInput) {
    const found = new Map<string, CategoryContent>();
    const contentOf = ({ key, label }: { key: string; label: string }) => {
      const content = found.get(key) ?? { key, label, collections: [], files: [] };
      found.set(key, content);
      return content;
    };
    for (const collection of input.collections) contentOf(collection.category).collections.push(collection);
    for (const [index, file] of input.files.entries()) contentOf(file.category).files.push(index);
    this.categories = [...found.values()];
    this.filesByName = new Map(input.files.map((file, index) => [JSON.stringify([file.source, file.name]), index]));
    for (const content of this.categories) this.categoryPath(content);
    for (const collection of input.collections) this.dataPath(collection, 'json');
  }

  categoryPath(content: CategoryContent): string {
    return `categories/${this.categorySlugs.of(content.key)}.html`;
  }

  /** Page 1 is the page of the category itself. The double dash keeps it apart from every category's own name. */
  pagePath(content: CategoryContent, collection: CollectionInput, page: number): string {
    if (page === 1) return this.categoryPath(content);
    return `categories/${this.categorySlugs.of(content.key)}--${this.anchor(collection)}--${page}.html`;
  }

  dataPath({ source, collection }: CollectionInput, ending: 'json' | 'csv'): string {
    const book = this.collectionSlugs.get(source) ?? new SlugBook();
    this.collectionSlugs.set(source, book);
    return `data/${this.sourceSlugs.of(source)}/${book.of(collection)}.${ending}`;
  }

  /** Also the class under which the style sheet labels the cells of this collection. */
  anchor(collection: CollectionInput): string {
    return `c${this.input.collections.indexOf(collection) + 1}`;
  }

  filePath(index: number): string {
    const file = this.input.files[index];
    if (!file) throw new RangeError('There is no such file.');
    return filePath(index, file.name, file.mediaType);
  }

  /** The position of a source's file by the name that its rows use. */
  fileIndex(source: string, name: string): number | undefined {
    return this.filesByName.get(JSON.stringify([source, name]));
  }

  counted(collection: CollectionInput, count: number): void {
    this.counts.set(this.anchor(collection), count);
  }

  count(collection: CollectionInput): number {
    return this.counts.get(this.anchor(collection)) ?? 0;
  }

  pages(collection: CollectionInput): number {
    return Math.max(1, Math.ceil(this.count(collection) / ROWS_PER_PAGE));
  }

  recordsIn(content: CategoryContent): number {
    return content.collections.reduce((sum, collection) => sum + this.count(collection), 0);
  }
}
