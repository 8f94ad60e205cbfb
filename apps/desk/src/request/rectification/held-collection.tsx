import type { CorrectionView, HeldCollectionView, HeldFieldView } from '@habeas/casework/requests/rectification-view';
import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { notedField, type NotedField } from './noted-field';

interface Props {
  held: HeldCollectionView;
  corrections: readonly CorrectionView[];
  mayNote: boolean;
  onNote: (noted: NotedField) => void;
}

/** What one source holds in one collection, field by field, with the value of now. */
export function HeldCollection({ held, corrections, mayNote, onNote }: Props) {
  const { t } = useTranslation();
  const title = `${held.label} – ${held.sourceTitle}`;
  return (
    <details className="held-collection">
      <summary>
        {title} <span className="held-count">{t('rectification:records', { count: held.records })}</span>
      </summary>
      {held.issued && <Text size="sm">{t('rectification:issued-why')}</Text>}
      {held.feed && <Text size="sm">{t('rectification:fed-by', { feed: held.feed })}</Text>}
      {held.canRestrict && <Text size="sm">{t('rectification:can-restrict')}</Text>}
      {held.rows.map((row, index) => (
        <div
          key={row.row ?? index}
          className="table-scroll"
          role="region"
          tabIndex={0}
          aria-label={t('rectification:row', { title, number: index + 1 })}
        >
          <Table className="held-row">
            <caption>{t('rectification:row', { title, number: index + 1 })}</caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('rectification:field')}</Table.Th>
                <Table.Th scope="col">{t('rectification:value-now')}</Table.Th>
                {mayNote && (
                  <Table.Th scope="col">
                    <span className="unseen">{t('rectification:correct')}</span>
                  </Table.Th>
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {row.fields.map((field) => (
                <Table.Tr key={field.field}>
                  <Table.Th scope="row">{field.label}</Table.Th>
                  <Table.Td>
                    <Value field={field} />
                  </Table.Td>
                  {mayNote && (
                    <Table.Td className="no-print">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('shell:pair', { name: t('rectification:correct'), value: field.label })}
                        onClick={() => onNote(notedField(held, row, field, corrections))}
                      >
                        {t('rectification:correct')}
                      </Button>
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      ))}
      {held.records > held.rows.length && (
        <Text size="sm">{t('rectification:more-rows', { shown: held.rows.length, count: held.records })}</Text>
      )}
    </details>
  );
}

function Value({ field }: { field: HeldFieldView }) {
  const { t } = useTranslation();
  if (field.value === null || field.value === '')
    return (
      <Text component="span" size="sm">
        {t('rectification:empty')}
      </Text>
    );
  return <>{field.codes.find(({ code }) => code === field.value)?.label ?? field.value}</>;
}
