import type { RequestListItem } from '@habeas/casework/requests/request-view';
import { Table } from '@mantine/core';
import { useTable } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { queueColumns, queueFeatures } from './queue-columns';

/** The queue where there is room for columns. */
export function QueueTable({ items, caption }: { items: RequestListItem[]; caption: string }) {
  const { t } = useTranslation();
  const table = useTable({ features: queueFeatures, columns: queueColumns, data: items, getRowId: (item) => item.id });
  return (
    <Table.ScrollContainer minWidth={920} className="panel queue-scroll">
      <Table verticalSpacing="xs" highlightOnHover>
        <caption className="unseen">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {table.getFlatHeaders().map((header) => (
              <Table.Th key={header.id} scope="col">
                {t(`queue:column.${header.id}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <Table.Td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
