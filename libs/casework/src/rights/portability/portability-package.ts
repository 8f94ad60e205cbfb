import { Inject, Injectable } from '@nestjs/common';
import type { Collection } from '@habeas/connectors';
import type { DecisionRow, Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { CollectionInput, LeftOut, PackageFile, PortabilityInput } from '../../delivery';
import { Reasons } from '../../letters';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { letterHeadOf, type Request } from '../../requests';
import { type Finding, Findings, type SourceFindings, SourceRegistry } from '../../sources';
import { categoryOf, collectionInput } from '../collection-input';
import { placeWords } from '../place-words';
import type { PortableColumns } from './decide-portable';
import { PORTABLE_WORDS } from './portable-words';

/** Others' rights and freedoms: what may be told to nobody stays out. */
const RIGHTS_OF_OTHERS = 'GDPR Art. 20(4)';

/** Gathers what a portability package is made of: the columns that are given, and what is left out with its ground. */
@Injectable()
export class PortabilityPackage {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly reasons: Reasons,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  async input(
    request: Request,
    answers: readonly SourceFindings[],
    columns: readonly PortableColumns[],
  ): Promise<PortabilityInput> {
    const { language, reference, zone } = request;
    const given = new Given(columns);
    return {
      ...{ reference, language, zone, receivedOn: request.receiptDate },
      head: letterHeadOf(this.pack, request, language),
      composedAt: this.clock.now(),
      collections: this.collections(answers, given, language),
      files: await this.files(answers, given, language),
      leftOut: this.leftOut(answers, columns, language),
      rows: (source, collection) => this.rows(answers, given, source, collection),
    };
  }

  private collections(answers: readonly SourceFindings[], given: Given, language: Language): CollectionInput[] {
    return answers.flatMap(({ task: { source } }) =>
      this.registry
        .get(source)
        .dataset.collections.filter(({ name }) => given.fields(source, name).size > 0)
        .map((collection) => {
          const whole = collectionInput(source, collection, this.pack, language, PORTABLE_WORDS[language].masked);
          const fields = given.fields(source, collection.name);
          return { ...whole, fields: whole.fields.filter(({ name }) => fields.has(name)) };
        }),
    );
  }

  private async files(answers: readonly SourceFindings[], given: Given, language: Language): Promise<PackageFile[]> {
    const found = answers.flatMap(({ task: { source }, findings }) =>
      findings
        .filter(({ kind }) => kind === 'file')
        .map((finding) => ({ source, finding, collection: this.collection(source, finding.collection) }))
        .filter(({ collection }) => given.givesFiles(source, collection)),
    );
    const sizes = await this.findings.sizes(found.map(({ finding }) => finding));
    return found.map(({ source, finding, collection }) => ({
      source,
      name: finding.name ?? finding.id,
      mediaType: finding.mediaType,
      size: sizes.get(finding.fileId) ?? 0,
      label: PORTABLE_WORDS[language].file,
      category: categoryOf(collection, this.pack, language),
      open: () => this.findings.open(finding),
    }));
  }

  /** What stays, each place with each ground once; of a collection that goes in part, the columns are named. */
  private leftOut(
    answers: readonly SourceFindings[],
    columns: readonly PortableColumns[],
    language: Language,
  ): LeftOut[] {
    return answers.flatMap(({ task: { source } }) =>
      this.registry.get(source).dataset.collections.flatMap((collection) => {
        const own = columns.filter((one) => one.source === source && one.collection === collection.name);
        const isPart = own.some(({ fate }) => fate === 'given');
        const place = { source, collection: collection.name };
        const staying = groundsOf(own).map(({ row, fields }) =>
          this.reasons.refused(language, this.named(place, isPart ? fields : [], language), row),
        );
        const ofOthers = own.flatMap(({ fate, others }) => (fate === 'given' ? others : []));
        const others = { what: this.named(place, ofOthers, language), reason: PORTABLE_WORDS[language].others };
        const withheld = collection.fields.flatMap(({ name, withhold }) => {
          const what = this.named(place, [name], language);
          return isPart && withhold ? [{ what, reason: withhold[language], article: RIGHTS_OF_OTHERS }] : [];
        });
        return [...staying, ...(ofOthers.length > 0 ? [{ ...others, article: RIGHTS_OF_OTHERS }] : []), ...withheld];
      }),
    );
  }

  private named(of: { source: string; collection: string }, fields: readonly string[], language: Language): string {
    const place = placeWords(this.registry, of.source, of.collection, language);
    const name = `${place.collection} – ${place.source}`;
    const labels = this.collection(of.source, of.collection)
      .fields.filter((field) => fields.includes(field.name))
      .map(({ label }) => label[language]);
    return labels.length > 0 ? `${name} (${labels.join(', ')})` : name;
  }

  private collection(source: string, name: string): Collection {
    const found = this.registry.get(source).dataset.collections.find((one) => one.name === name);
    if (!found) throw new RangeError(`${source} has no collection ${name} any more`);
    return found;
  }

  /** A column that the dataset knows and that stays is taken out; an unknown one is left in, so that the renderer refuses it. */
  private async *rows(
    answers: readonly SourceFindings[],
    given: Given,
    source: string,
    collection: string,
  ): ReturnType<PortabilityInput['rows']> {
    const fields = given.fields(source, collection);
    const staying = this.collection(source, collection).fields.filter(({ name }) => !fields.has(name));
    const names = new Set(staying.map(({ name }) => name));
    for (const finding of rowFindings(answers, source, collection)) {
      for await (const row of this.findings.rows(finding))
        yield Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));
    }
  }
}

/** The grounds on which columns of one collection stay, each with its columns. */
function groundsOf(columns: readonly PortableColumns[]): { row: DecisionRow; fields: string[] }[] {
  const grounds = new Map<string, { row: DecisionRow; fields: string[] }>();
  for (const { fields, others, rows } of columns.filter(({ fate }) => fate === 'left-out')) {
    const staying = [...fields, ...others];
    if (staying.length === 0) continue;
    for (const row of telling(rows)) {
      const key = JSON.stringify([row.reason, row.article]);
      const ground = grounds.get(key) ?? { row, fields: [] };
      grounds.set(key, { row, fields: [...new Set([...ground.fields, ...staying])] });
    }
  }
  return [...grounds.values()];
}

/** Where an activity would give the data but for something else, that is the ground; the lack of a basis elsewhere is none. */
function telling(rows: readonly DecisionRow[]): readonly DecisionRow[] {
  const refused = rows.filter(({ outcome }) => outcome === 'refused');
  const own = refused.filter(({ reason }) => reason !== 'not-portable-basis');
  if (own.length > 0) return own;
  return refused.length > 0 ? refused : rows;
}

function rowFindings(answers: readonly SourceFindings[], source: string, collection: string): Finding[] {
  return answers
    .filter(({ task }) => task.source === source)
    .flatMap(({ findings }) => findings.filter((one) => one.kind === 'rows' && one.collection === collection));
}

/** Which columns of which collection go out. */
class Given {
  private readonly byPlace = new Map<string, Set<string>>();

  constructor(columns: readonly PortableColumns[]) {
    for (const { source, collection, fields } of columns.filter(({ fate }) => fate === 'given')) {
      const place = JSON.stringify([source, collection]);
      this.byPlace.set(place, new Set([...(this.byPlace.get(place) ?? []), ...fields]));
    }
  }

  fields(source: string, collection: string): ReadonlySet<string> {
    return this.byPlace.get(JSON.stringify([source, collection])) ?? new Set();
  }

  /** A file goes with the column that names it. */
  givesFiles(source: string, { name: collection, fields }: Collection): boolean {
    const own = this.fields(source, collection);
    return fields.some(({ name, file }) => file !== undefined && own.has(name));
  }
}
