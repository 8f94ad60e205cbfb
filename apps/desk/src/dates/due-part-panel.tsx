import type { DuePart } from '@habeas/casework/deadlines/report/due-view';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../i18n/use-words';
import { Panel } from '../ui/panel';
import { DueBars } from './due-bars';
import { useShare } from './use-share';

const COLUMNS = ['open', 'late', 'due', 'answered', 'in-time', 'median'] as const;

/** The figures of each right, matter, brand or colleague: a picture, and the same in a table. */
export function DuePartPanel({ of, parts }: { of: 'right' | 'matter' | 'brand' | 'colleague'; parts: DuePart[] }) {
  const { t } = useTranslation();
  const words = useWords();
  const { share, median } = useShare();
  const title = t(`dates:by.${of}`);
  const nameOf = ({ key, name }: DuePart) =>
    key === null ? t('dates:nobody') : (name ?? (of === 'right' ? words('right', key).name : key));
  return (
    <Panel title={title}>
      {parts.length === 0 && <Text>{t('dates:nothing-yet')}</Text>}
      {parts.length > 0 && <DueBars parts={parts.map((part) => ({ ...part, name: nameOf(part) }))} />}
      {parts.length > 0 && (
        <Table.ScrollContainer
          minWidth={560}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': title } }}
        >
          <Table className="figures">
            <caption className="unseen">{title}</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t(`dates:head.${of}`)}</Table.Th>
                {COLUMNS.map((column) => (
                  <Table.Th key={column} scope="col">
                    {t(`dates:figure.${column}`)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {parts.map((part) => (
                <Table.Tr key={part.key ?? ''}>
                  <Table.Th scope="row">{nameOf(part)}</Table.Th>
                  <Table.Td>{part.open}</Table.Td>
                  <Table.Td>{part.late}</Table.Td>
                  <Table.Td>{part.due}</Table.Td>
                  <Table.Td>{part.answered}</Table.Td>
                  <Table.Td>{share(part)}</Table.Td>
                  <Table.Td>{median(part)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Panel>
  );
}
