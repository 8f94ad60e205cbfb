import { Inject, Injectable } from '@nestjs/common';
import type { Collection, Field, JsonValue } from '@habeas/connectors';
import { type Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { ActivityInformation, PackageFile, PackageInput, SourceAnswer } from '../../delivery';
import { Identifier, IdentityRepository } from '../../identity';
import { CONTROLLER_PACK, type ControllerPack, customerDoors, informationFor, moveOf } from '../../register';
import { letterHeadOf, type Request } from '../../requests';
import { type Finding, Findings, type SourceFindings, SourceRegistry, SourceTasks } from '../../sources';
import { Transactions } from '@habeas/platform/database';
import { ACCESS_WORDS } from './access-words';
import { activityInformation } from './activity-information';
import { sourceReason } from './source-reason';
import { exemptWords } from '../exempt-words';
import { categoryOf } from '../collection-input';
import { accessCollection } from './access-collection';
import { FoundRows } from './found-rows';
import { decisionOn, heldBack, isHeldBack } from './held-back';
import { maskOthers, ownValues } from './mask-others';
import type { OthersReview } from './others-review.entity';
import { neverShown, placeOf, type Survey, surveyRows } from './survey-rows';

type Row = Record<string, JsonValue>;

/** Gathers what the answer to an access request is made of, from findings, datasets and register. */
@Injectable()
export class AccessPackage {
  constructor(
    private readonly findings: Findings,
    private readonly registry: SourceRegistry,
    private readonly sourceTasks: SourceTasks,
    private readonly identity: IdentityRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /** What the rows themselves say of others, of origins and of recipients; read before anything is decided. */
  async survey(request: Request, found: FoundRows): Promise<Survey> {
    const identifiers = await this.transactions.run((tx) => this.identity.identifiers(tx, request.id));
    const own = ownValues(identifiers.filter(({ status }) => status === 'verified'));
    const rows = (source: string, collection: string) => found.of(source, collection);
    return surveyRows(found.answers, this.registry, this.pack, own, rows);
  }

  /** The rows that the sources gave, to survey them and to compose of them. */
  found(answers: SourceFindings[]): FoundRows {
    return new FoundRows(answers, this.findings);
  }

  async input(request: Request, found: FoundRows, survey: Survey, reviews: OthersReview[]): Promise<PackageInput> {
    const { language } = request;
    const { answers } = found;
    const told = new Set(informationFor(this.pack, request).map(({ key }) => key));
    const collections = this.collections(answers, language, survey, reviews).map((one) => ({
      ...one,
      activities: one.activities.filter((key) => told.has(key)),
    }));
    const touched = new Set(collections.flatMap(({ activities }) => activities));
    const activities = informationFor(this.pack, request).filter(({ key }) => touched.has(key));
    const account = moveOf(this.pack, request.brand) && customerDoors(this.pack, request, language).selfService;
    const composedAt = this.clock.now();
    const identifiers = await this.transactions.run((tx) => this.identity.identifiers(tx, request.id));
    return {
      reference: request.reference,
      language,
      zone: request.zone,
      head: letterHeadOf(this.pack, request, language),
      subjectName: request.requesterName,
      receivedOn: request.receiptDate,
      composedAt,
      // Counted from the release, which comes after these bytes: the letter and the portal name the day.
      expiresOn: null,
      verifiedIdentifiers: identifiers.filter(({ status }) => status === 'verified').map((one) => shown(one, language)),
      activities: activities.map((activity) => {
        const told = activityInformation(activity, this.pack, language, survey.origins.get(activity.key), account);
        return survey.broughtIn.has(activity.key) ? { ...told, origin: this.throughCustomer(told, language) } : told;
      }),
      sources: answers.map((answer) => this.sourceAnswer(answer, language, survey, reviews)),
      collections,
      files: await this.files(answers, language, reviews),
      heldBack: heldBack(reviews, this.registry, language),
      rows: (source, collection) => this.shown(found, reviews, source, collection),
    };
  }

  /** Art. 15(1)(g): what the controller says of people whom a customer brings in stands before other origins. */
  private throughCustomer({ origin }: ActivityInformation, language: Language): string | null {
    const said = this.pack.controller.indirectCollection?.[language];
    return [said, origin].filter(Boolean).join(' ') || null;
  }

  private collections(
    answers: SourceFindings[],
    language: Language,
    { hidden }: Survey,
    reviews: OthersReview[],
  ): PackageInput['collections'] {
    return answers.flatMap(({ task, findings }) => {
      const { dataset } = this.registry.get(task.source);
      const found = new Set(findings.flatMap((one) => (isFound(one, task.source, hidden) ? [one.collection] : [])));
      return dataset.collections
        .filter(({ name }) => found.has(name))
        .map((collection) => accessCollection(task.source, collection, this.pack, language, reviews));
    });
  }

  private sourceAnswer(
    { task, findings }: SourceFindings,
    language: Language,
    { hidden }: Survey,
    reviews: OthersReview[],
  ): SourceAnswer {
    const places = new Set(findings.map(({ collection }) => placeOf(task.source, collection)));
    const unseen = [...places].reduce((sum, place) => sum + (hidden.get(place) ?? 0), 0);
    const heldFiles = findings.filter(
      (one) => one.kind === 'file' && this.isFileHeld(task.source, one, reviews),
    ).length;
    const answered =
      task.state === 'found' || task.state === 'nothing' || task.state === 'exempt' ? task.state : 'failed';
    // A source of which everything is left out without a trace has, to the person, found nothing.
    const state = unseen > 0 && unseen === task.records ? 'nothing' : answered;
    return {
      key: task.source,
      title: this.sourceTasks.title(task.source, language),
      state,
      reason: sourceReason(state, exemptWords(task, this.pack.exemptions, language), language),
      records: task.records - unseen,
      files: task.files - heldFiles,
    };
  }

  private async files(answers: SourceFindings[], language: Language, reviews: OthersReview[]): Promise<PackageFile[]> {
    const files = answers.flatMap(({ task: { source }, findings }) =>
      findings
        .filter((finding) => finding.kind === 'file' && !this.isFileHeld(source, finding, reviews))
        .map((finding) => ({ source, finding })),
    );
    const sizes = await this.findings.sizes(files.map(({ finding }) => finding));
    return files.map(({ source, finding }) => this.file(source, finding, sizes.get(finding.fileId) ?? 0, language));
  }

  /** The files of a collection follow what was decided of the field that names them. */
  private isFileHeld(source: string, { collection }: Finding, reviews: OthersReview[]): boolean {
    const { fields } = this.collection(source, collection);
    return fields.some(({ name, file }) => file && isHeldBack(reviews, { source, collection, field: name }));
  }

  private collection(source: string, name: string): Collection {
    const found = this.registry.get(source).dataset.collections.find((one) => one.name === name);
    if (!found) throw new RangeError(`${source} has no collection ${name} any more`);
    return found;
  }

  private file(source: string, finding: Finding, size: number, language: Language): PackageFile {
    const collection = this.collection(source, finding.collection);
    return {
      source,
      name: finding.name ?? finding.id,
      mediaType: finding.mediaType,
      size,
      label: ACCESS_WORDS[language].recording,
      category: categoryOf(collection, this.pack, language),
      open: () => this.findings.open(finding),
    };
  }

  /** The rows as they may leave: without those that are never shown, masked where a colleague or a rule says so. */
  private async *shown(found: FoundRows, reviews: OthersReview[], source: string, name: string): AsyncGenerator<Row> {
    const collection = this.collection(source, name);
    const isHidden = neverShown(collection, this.pack);
    const masked = collection.fields.filter(
      (field) => decisionOn(reviews, { source, collection: name, field: field.name })?.outcome === 'mask',
    );
    for await (const row of found.of(source, name)) {
      if (isHidden?.(row)) continue;
      yield masked.length === 0 ? row : maskedRow(row, masked);
    }
  }
}

function maskedRow(row: Row, fields: readonly Field[]): Row {
  const masked = fields.map(({ name, mayNameOthers }) => [
    name,
    maskOthers(mayNameOthers ?? 'text', row[name] ?? null),
  ]);
  return { ...row, ...(Object.fromEntries(masked) as Row) };
}

/** Whether anything of a finding is left when what is never shown is taken away. */
function isFound({ kind, records, collection }: Finding, source: string, hidden: Survey['hidden']): boolean {
  return records > (kind === 'rows' ? (hidden.get(placeOf(source, collection)) ?? 0) : 0);
}

function shown({ type, value }: Identifier, language: Language): PackageInput['verifiedIdentifiers'][number] {
  return { type, value, label: ACCESS_WORDS[language].identifiers[type] ?? type };
}
