import type { PlaceKind, RowPlaces } from './place-kinds';
import type { DigestRow, StaffLetterData } from './staff-letter-data';

type Places<L> = { readonly [N in keyof L]: Readonly<Record<keyof L[N] & string, PlaceKind>> };

const each: RowPlaces<DigestRow> = { reference: 'word', due: 'date', matter: 'label' };
const rows = { each, nullable: ['matter'] };

/** Places of the letters to colleagues. */
export const STAFF_LETTER_PLACES: Places<StaffLetterData> = {
  'deadline-escalation': {
    reference: 'word',
    due: 'date',
    matter: 'label',
    daysLeft: 'number',
    overdue: 'flag',
    unassigned: 'flag',
    deskUrl: 'link',
  },
  'hold-review': { reference: 'word', since: 'date', reviewOn: 'date', deskUrl: 'link' },
  'daily-digest': {
    reference: 'word',
    late: rows,
    due: rows,
    waiting: rows,
    more: 'number',
    nothing: 'flag',
    deskUrl: 'link',
  },
};

export const STAFF_NULLABLE_PLACES: Readonly<Partial<Record<keyof StaffLetterData, readonly string[]>>> = {
  'deadline-escalation': ['matter'],
  'daily-digest': ['more'],
};

export const STAFF_REQUIRED: Readonly<Record<keyof StaffLetterData, readonly string[]>> = {
  'deadline-escalation': ['due', 'matter', 'daysLeft', 'deskUrl'],
  'hold-review': ['since', 'reviewOn', 'deskUrl'],
  'daily-digest': ['late', 'late.matter', 'due', 'due.matter', 'waiting', 'more', 'deskUrl'],
};
