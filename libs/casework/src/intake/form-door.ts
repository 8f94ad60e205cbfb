import { Inject, Injectable } from '@nestjs/common';
import type { Language, MandateKind, Right } from '@habeas/domain';
import { Clock } from '@habeas/platform/clock';
import { Transactions } from '@habeas/platform/database';
import { CONTROLLER_PACK, type ControllerPack } from '../register';
import { askedByForm, type FormStops } from './asked-by-form';
import { type ArrivedMandate, type ArrivedMessage, brandOf, type Request, RequestsRepository } from '../requests';
import { withObjection } from './along-objection';
import type { TransferWish } from '../rights/portability';
import { KeepRaw, type KeptRaw } from './keep-raw';
import { type FormFile, FormFiles } from './form-files';
import { type ArrivedIdentifier, type Reception, ReceiveRequest } from './receive-request';
import { readBeside } from './read-beside';
import { storableText } from './storable-text';

/** The portal's form, validated by the page. Optional fields are empty strings. */
export interface SubmittedForm {
  /** Made when the form was opened, sent with every post of it: a repeated post opens nothing new. */
  formKey: string;
  brand: string;
  language: Language;
  rights: Right[];
  details: string;
  name: string;
  email: string;
  phone: string;
  customerNumber: string;
  /** What is to stop, for an objection or a withdrawal; left out where the form did not ask. */
  stops?: FormStops;
  /** Who acts for the person named, such as `parent: Jan Maes`; empty for oneself. */
  onBehalfOf: string;
  /** Keys of what is asked beside the rights. */
  matters?: string[];
  /** What is wrong and what is right, in the person's words; asked only with a rectification. */
  wrongData?: string;
  rightData?: string;
  /** Where the file of a portability request goes beside the person; left out: to them alone. */
  sendTo?: FormDestination;
  /** Files that were added and kept before. */
  files?: FormFile[];
}

/** What somebody is who asks for another, by what they ticked. */
const KINDS: Readonly<Record<string, MandateKind>> = { child: 'parent', lawyer: 'lawyer', mandate: 'mandate-holder' };

/** An organisation that the person chose, and the words to which they said yes. */
export interface FormDestination {
  /** Key of a recipient in the pack; empty for one that it does not name. */
  recipient: string;
  organisation: string;
  consent: string;
}

/** Takes the portal's form: one more door to `ReceiveRequest`. */
@Injectable()
export class FormDoor {
  constructor(
    private readonly raw: KeepRaw,
    private readonly receiveRequest: ReceiveRequest,
    private readonly formFiles: FormFiles,
    private readonly requests: RequestsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONTROLLER_PACK) private readonly pack: ControllerPack,
  ) {}

  /**
   * Answers once the request is committed (I1). The same form again answers the same request.
   * @throws FormFilesGone when a file that was added is not there any more
   */
  async submit(submitted: SubmittedForm): Promise<Request> {
    const receivedAt = this.clock.now();
    const form = storable(submitted);
    const { files = [] } = form;
    if (files.length === 0) {
      const kept = await this.raw.keep(Buffer.from(JSON.stringify(submitted), 'utf8'));
      return this.receiveRequest.receive(this.reception(form, receivedAt, kept, []));
    }
    const before = await this.transactions.run((tx) => this.requests.byArrivalKey(tx, arrivalKeyOf(form)));
    if (before) return before;
    const described = await this.formFiles.describe(files.map(({ id }) => id));
    const kept = await this.raw.keep(Buffer.from(JSON.stringify(submitted), 'utf8'), described[0]?.keyId);
    const attachments = described.map(({ fileId, mediaType, size }, at) => {
      return { name: files[at]?.name ?? '', mediaType, size, fileId };
    });
    return this.withFiles(this.reception(form, receivedAt, kept, attachments), files);
  }

  private withFiles(reception: Reception, files: readonly FormFile[]): Promise<Request> {
    const { keyId, arrivalKey } = reception.arrival;
    return this.transactions.run(async (tx) => {
      await this.formFiles.hold(tx, keyId);
      const before = await this.requests.byArrivalKey(tx, arrivalKey);
      if (before) return before;
      await this.formFiles.claim(
        tx,
        keyId,
        files.map(({ id }) => id),
      );
      return this.receiveRequest.receiveIn(tx, reception);
    });
  }

  private reception(
    form: SubmittedForm,
    receivedAt: Date,
    kept: KeptRaw,
    attachments: ArrivedMessage['attachments'],
  ): Reception {
    const { brand, language, name, email } = form;
    const matters = this.mattersOf(form);
    const unticked = readBeside(form.rights, matters, form.details, language);
    const asked = [...form.rights.map((right) => this.asked(right, form)), ...unticked];
    return {
      arrival: {
        arrivalKey: arrivalKeyOf(form),
        channel: 'form',
        brand: brandOf(this.pack, brand).key,
        language,
        receivedAt,
        requesterName: name,
        replyAddress: email,
        kind: 'request',
        needsPersonBecause: needsPersonBecause(form, matters.length > 0, unticked.length > 0),
        rights: withObjection(asked, matters, this.pack.matters),
        matters,
        mandate: mandateOf(form),
        keyId: kept.keyId,
        receipt: {
          address: null,
          senderAddress: email,
          messageId: null,
          // The name alone: “lawyer” would be read as what the message is about, and a source be asked about lawyers.
          subject: form.onBehalfOf.replace(/^[a-z]+: /, '') || null,
          text: form.details,
          attachments,
          kind: 'request',
          unreadable: null,
          rawFileId: kept.fileId,
          sha256: kept.sha256,
        },
      },
      identifiers: identifiersOf(form),
      mayAcknowledge: true,
      inReplyTo: null,
      transfer: wishOf(form),
    };
  }

  private asked(right: Right, form: SubmittedForm) {
    const asked = askedByForm(right, form, this.pack);
    return { right, confidence: 1, because: 'form', scope: scopeOf(form, right), asked };
  }

  private mattersOf({ matters = [], onBehalfOf }: SubmittedForm) {
    return this.pack.matters
      .filter(({ key, deceased }) => matters.includes(key) || (deceased && isOfDeceased(onBehalfOf)))
      .map(({ key }) => ({ matter: key, because: 'form' }));
  }
}

/** Nobody acts for somebody who has died: whoever asks, asks for themselves. */
const isOfDeceased = (onBehalfOf: string): boolean => onBehalfOf.startsWith('deceased: ');

const arrivalKeyOf = ({ formKey }: SubmittedForm): string => `form/${formKey}`;

function needsPersonBecause(
  { onBehalfOf, rights }: SubmittedForm,
  asksMatter: boolean,
  wroteOfAnotherRight: boolean,
): string | null {
  if (isOfDeceased(onBehalfOf)) return 'deceased';
  if (onBehalfOf !== '') return 'representative';
  if (wroteOfAnotherRight) return 'right-unsure';
  return rights.length === 0 && !asksMatter ? 'not-understood' : null;
}

/** Whom the form calls by what they say that they are: `child: Jan Maes` is a parent's. */
function mandateOf({ onBehalfOf }: SubmittedForm): ArrivedMandate | null {
  if (onBehalfOf === '' || isOfDeceased(onBehalfOf)) return null;
  const at = onBehalfOf.indexOf(': ');
  const kind = KINDS[onBehalfOf.slice(0, Math.max(at, 0))] ?? 'mandate-holder';
  return { kind, holder: at < 0 ? onBehalfOf : onBehalfOf.slice(at + 2) };
}

/** A key that the pack does not have (any more) is kept as the name of an organisation: a colleague sees to it. */
function wishOf({ rights, sendTo }: SubmittedForm): TransferWish | null {
  if (!sendTo || !rights.includes('portability')) return null;
  const { recipient, organisation, consent } = sendTo;
  return { recipient: recipient || null, organisation: organisation || null, consent };
}

/** What the person says that the right is about. */
function scopeOf({ details, wrongData, rightData, stops }: SubmittedForm, right: Right): string | null {
  const own = right === 'rectification' ? [wrongData, rightData] : right === 'objection' ? [stops?.reasons] : [];
  return [...own, details].filter((one) => one !== undefined && one !== '').join('\n') || null;
}

function storable(form: SubmittedForm): SubmittedForm {
  const { name, email, phone, customerNumber, details, onBehalfOf, wrongData = '', rightData = '' } = form;
  const typed = { name, email, phone, customerNumber, details, onBehalfOf, wrongData, rightData };
  const cleaned = Object.entries(typed).map(([field, text]) => [field, storableText(text)]);
  const sendTo = form.sendTo && { ...form.sendTo, organisation: storableText(form.sendTo.organisation) };
  const stops = form.stops && { ...form.stops, reasons: storableText(form.stops.reasons ?? '') };
  const files = form.files?.map(({ id, name: called }) => ({ id, name: storableText(called) }));
  const nested = { ...(sendTo ? { sendTo } : {}), ...(stops ? { stops } : {}), ...(files ? { files } : {}) };
  return { ...form, ...nested, ...(Object.fromEntries(cleaned) as typeof typed) };
}

/** Of somebody who acts for another, the address is their own and finds nobody here. */
function identifiersOf({ email, phone, customerNumber, name, onBehalfOf }: SubmittedForm): ArrivedIdentifier[] {
  const given = [
    { type: 'email', value: onBehalfOf === '' ? email.toLowerCase() : '' },
    { type: 'phone_number', value: phone },
    { type: 'customer_number', value: customerNumber },
    { type: 'name', value: name },
  ];
  return given.filter(({ value }) => value !== '').map((identifier) => ({ ...identifier, origin: 'form' as const }));
}
