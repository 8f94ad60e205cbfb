import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { createColumnHelper, tableFeatures } from '@tanstack/react-table';
import { LANGUAGE_NAMES } from '../i18n/language-choice';
import { BrandName } from '../ui/brand-name';
import { Term } from '../ui/term';
import { DueCell } from './due-cell';
import { NextStep } from './next-step';
import { RequestLink } from './request-link';
import { RightsList } from './rights-list';

export const queueFeatures = tableFeatures({});
const column = createColumnHelper<typeof queueFeatures, RequestListItem>();

/** The columns of the queue; a header is the key of its words. The server orders: strict date first. */
export const queueColumns = column.columns([
  column.display({ id: 'due', cell: ({ row }) => <DueCell item={row.original} /> }),
  column.display({ id: 'request', cell: ({ row }) => <RequestLink item={row.original} /> }),
  column.display({
    id: 'rights',
    cell: ({ row }) => <RightsList rights={row.original.rights} beside={row.original.openMatters.length} />,
  }),
  column.display({ id: 'state', cell: ({ row }) => <Term of="requestState" value={row.original.state} /> }),
  column.display({ id: 'next', cell: ({ row }) => <NextStep next={row.original.nextAction} /> }),
  column.accessor('brand', { id: 'brand', cell: ({ getValue }) => <BrandName of={getValue()} /> }),
  column.accessor('language', { id: 'language', cell: ({ getValue }) => LANGUAGE_NAMES[getValue()] }),
  column.accessor((item) => item.assignee?.name ?? '–', { id: 'assignee', cell: ({ getValue }) => getValue() }),
]);
