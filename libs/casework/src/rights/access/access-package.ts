import { Inject, Injectable } from '@nestjs/common';
import type { JsonValue } from '@habeas/connectors';
import { type Language } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import type { PackageFile, PackageInput, SourceAnswer } from '../../delivery';
import { Identifier, IdentityRepository } from '../../identity';
import { CONTROLLER_PACK, type ControllerPack } from '../../register';
import { letterHeadOf, type Request } from '../../requests';
import { type Finding, Findings, type SourceFindings, SourceRegistry, SourceTasks } from '../../sources';
import { Transactions } from '@habeas/platform/database';
import { ACCESS_WORDS } from './access-words';
import { activityInformation } from './activity-information';
import { sourceReason } from './source-reason';
import { categoryOf, collectionInput } from '../collection-input';

/** Collections of up to so many rows are kept in memory while a package is composed; larger ones are read anew. */
const KEPT_ROWS = 500;

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

  async input(request: Request, answers: SourceFindings[]): Promise<PackageInput> {
    const { language } = request;
    const collections = this.collections(answers, language);
    const touched = new Set(collections.flatMap(({ activities }) => activities));
    const activities = this.pack.activities.filter(({ key }) => touched.has(key));
    const composedAt = this.clock.now();
    const identifiers = await this.transactions.run((tx) => this.identity.identifiers(tx, request.id));
    return {
      reference: request.reference,
      language,
      zone: request.zone,
      head: letterHeadOf(this.pack, request.brand, language),
      subjectName: request.requesterName,
      receivedOn: request.receiptDate,
      composedAt,
      // Counted from the release, which comes after these bytes: the letter and the portal name the day.
      expiresOn: null,
      verifiedIdentifiers: identifiers.filter(({ status }) => status === 'verified').map((one) => shown(one, language)),
      activities: activities.map((activity) => activityInformation(activity, this.pack, language)),
      sources: answers.map(({ task }) => this.sourceAnswer(task, language)),
      collections,
      files: await this.files(answers, language),
      rows: this.keepingSmall(answers),
    };
  }

  private collections(answers: SourceFindings[], language: Language): PackageInput['collections'] {
    return answers.flatMap(({ task, findings }) => {
      const { dataset } = this.registry.get(task.source);
      const found = new Set(findings.filter(({ records }) => records > 0).map(({ collection }) => collection));
      return dataset.collections
        .filter(({ name }) => found.has(name))
        .map((one) => collectionInput(task.source, one, this.pack, language, ACCESS_WORDS[language].maskedThirdParty));
    });
  }

  private sourceAnswer(task: SourceFindings['task'], language: Language): SourceAnswer {
    const state = task.state === 'found' || task.state === 'nothing' || task.state === 'exempt' ? task.state : 'failed';
    return {
      key: task.source,
      title: this.sourceTasks.title(task.source, language),
      state,
      reason: sourceReason(state, task.exemptReason, language),
      records: task.records,
      files: task.files,
    };
  }

  private async files(answers: SourceFindings[], language: Language): Promise<PackageFile[]> {
    const files = answers.flatMap(({ task, findings }) =>
      findings.filter(({ kind }) => kind === 'file').map((finding) => ({ source: task.source, finding })),
    );
    const sizes = await this.findings.sizes(files.map(({ finding }) => finding));
    return files.map(({ source, finding }) => this.file(source, finding, sizes.get(finding.fileId) ?? 0, language));
  }

  private file(source: string, finding: Finding, size: number, language: Language): PackageFile {
    const { dataset } = this.registry.get(source);
    const collection = dataset.collections.find(({ name }) => name === finding.collection);
    if (!collection) throw new RangeError(`${source} has no collection ${finding.collection} any more`);
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

  /** The renderer reads each collection three times; a small one is opened once and kept meanwhile. */
  private keepingSmall(answers: SourceFindings[]): PackageInput['rows'] {
    const kept = new Map<string, Row[]>();
    const small = new Set(
      answers.flatMap(({ task, findings }) =>
        findings.filter(({ records }) => records <= KEPT_ROWS).map(({ collection }) => `${task.source} ${collection}`),
      ),
    );
    const read = (source: string, collection: string) => this.rows(answers, source, collection);
    return async function* rows(source, collection) {
      const key = `${source} ${collection}`;
      const known = kept.get(key);
      const fresh: Row[] = [];
      for await (const row of known ?? read(source, collection)) {
        if (!known && small.has(key)) fresh.push(row);
        yield row;
      }
      if (!known && small.has(key)) kept.set(key, fresh);
    };
  }

  private async *rows(answers: SourceFindings[], source: string, collection: string): ReturnType<PackageInput['rows']> {
    for (const { task, findings } of answers) {
      if (task.source !== source) continue;
      for (const finding of findings) {
        if (finding.kind === 'rows' && finding.collection === collection) yield* this.findings.rows(finding);
      }
    }
  }
}

function shown({ type, value }: Identifier, language: Language): PackageInput['verifiedIdentifiers'][number] {
  return { type, value, label: ACCESS_WORDS[language].identifiers[type] ?? type };
}
