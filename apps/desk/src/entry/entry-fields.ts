import type { Language } from '@habeas/domain';
import type { Entry } from '../api/entries';

export interface EntryFieldsProps {
  entry: Entry;
  set: (change: Partial<Entry>) => void;
}

/** An empty page; its key is sent with it, so that a second press of the button records nothing twice. */
export function emptyEntry(today: string, brand: string, language: Language): Entry {
  return {
    entryKey: crypto.randomUUID(),
    channel: 'post',
    receivedOn: today,
    receivedAt: '',
    brand,
    language,
    rights: [],
    matters: [],
    words: '',
    name: '',
    email: '',
    phone: '',
    customerNumber: '',
    postalAddress: '',
    onBehalfOf: '',
    scanId: null,
  };
}
