import { json } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { isRight, type Language } from '@habeas/domain';
import { FileStore } from '@habeas/platform/storage';
import { CONTACT_CHANNELS, CONTROLLER_PACK, type ControllerPack } from '../register';
import type { FilledInForm } from '../requests';

type Offered = Pick<ControllerPack, 'choices' | 'matters'>;

/** Reads a form as it was sent, from the bytes that were kept of it; what a colleague corrected later stands elsewhere. */
@Injectable()
export class ReadForm {
  constructor(
    private readonly files: FileStore,
    @Inject(CONTROLLER_PACK) private readonly pack: Offered,
  ) {}

  /** @param language of the one who reads. Null when the bytes cannot be read any more, or are no form: the page says what it knows without them. */
  async of(rawFileId: string, language: Language): Promise<FilledInForm | null> {
    try {
      return filledIn(await json(await this.files.open(rawFileId)), this.pack, language);
    } catch {
      return null;
    }
  }
}

/** A stranger's bytes: what is no text where one belongs is left out. */
function filledIn(sent: unknown, pack: Offered, language: Language): FilledInForm | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const fields = sent as Record<string, unknown>;
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
  const given = (field: 'wrongData' | 'rightData') => (text(field) === '' ? {} : { [field]: text(field) });
  const rights = textsOf(fields['rights']);
  const stops = typeof fields['stops'] === 'object' && fields['stops'] !== null ? fields['stops'] : {};
  const ticked = stops as Record<string, unknown>;
  const labels = (of: readonly { key: string; label: Record<Language, string> }[], keys: string[]) =>
    of.filter(({ key }) => keys.includes(key)).map(({ label }) => label[language]);
  return {
    rights: rights.filter(isRight),
    brand: text('brand'),
    language: text('language'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    customerNumber: text('customerNumber'),
    onBehalfOf: text('onBehalfOf'),
    details: text('details'),
    ...given('wrongData'),
    ...given('rightData'),
    stops: labels(pack.choices, textsOf(ticked['choices'])),
    stopsBy: CONTACT_CHANNELS.filter((channel) => textsOf(ticked['channels']).includes(channel)),
    matters: labels(pack.matters, textsOf(fields['matters'])),
  };
}

const textsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
