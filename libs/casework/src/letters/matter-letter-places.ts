import type { MatterLetterData } from './matter-letter-data';
import type { PlaceKind, RowPlaces } from './place-kinds';

type Places<L> = { readonly [N in keyof L]: Readonly<Record<keyof L[N] & string, PlaceKind>> };

const contact: RowPlaces<MatterLetterData['referral']['contacts'][number]> = { who: 'label', reach: 'text' };

/** Places of the letters about what is no right. */
export const MATTER_LETTER_PLACES: Places<MatterLetterData> = {
  referral: {
    reference: 'word',
    receivedOn: 'date',
    about: 'label',
    answer: 'text',
    contacts: { each: contact, nullable: ['reach'] },
    words: 'text',
  },
  'hand-over': {
    reference: 'word',
    receivedOn: 'date',
    customer: 'word',
    person: 'text',
    message: 'text',
    due: 'date',
  },
};

export const MATTER_NULLABLE_PLACES: Readonly<Partial<Record<keyof MatterLetterData, readonly string[]>>> = {
  referral: ['words'],
  'hand-over': ['message'],
};

export const MATTER_REQUIRED: Readonly<Record<keyof MatterLetterData, readonly string[]>> = {
  referral: ['receivedOn', 'about', 'answer', 'contacts', 'words'],
  'hand-over': ['receivedOn', 'customer', 'person', 'message', 'due'],
};
