import { json } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { isRight } from '@habeas/domain';
import { FileStore } from '@habeas/platform/storage';
import type { FilledInForm } from '../requests';

/** Reads a form as it was sent, from the bytes that were kept of it; what a colleague corrected later stands elsewhere. */
@Injectable()
export class ReadForm {
  constructor(private readonly files: FileStore) {}

  /** Null when the bytes cannot be read any more, or are no form: the page says what it knows without them. */
  async of(rawFileId: string): Promise<FilledInForm | null> {
    try {
      return filledIn(await json(await this.files.open(rawFileId)));
    } catch {
      return null;
    }
  }
}

/** A stranger's bytes: what is no text where one belongs is left out. */
function filledIn(sent: unknown): FilledInForm | null {
  if (typeof sent !== 'object' || sent === null) return null;
  const fields = sent as Record<string, unknown>;
  const text = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
  const given = (field: 'wrongData' | 'rightData') => (text(field) === '' ? {} : { [field]: text(field) });
  const rights = Array.isArray(fields['rights']) ? fields['rights'].filter((one) => typeof one === 'string') : [];
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
  };
}
