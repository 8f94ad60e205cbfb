import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOthersValues } from '../../api/others-values';
import { usePermission } from '../../api/session';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

/** The values themselves, when a colleague asks for them. */
export function OthersValues({ group, name }: { group: OthersGroupView; name: string }) {
  const { t } = useTranslation();
  const mayRead = usePermission('package.preview');
  const [shown, setShown] = useState(false);
  const { data, error, isFetching } = useOthersValues(useView().id, group.id, shown);
  if (!mayRead) return null;
  if (!shown)
    return (
      <Button
        className="no-print"
        size="compact-sm"
        variant="default"
        my={4}
        aria-label={t('shell:pair', { name: t('package:others-show'), value: name })}
        onClick={() => setShown(true)}
      >
        {t('package:others-show')}
      </Button>
    );
  return (
    <div
      className="others-values"
      role="region"
      aria-label={t('shell:pair', { name: t('package:others-values'), value: name })}
      tabIndex={0}
      aria-busy={isFetching}
    >
      {error && <ProblemNotice error={error} />}
      {data && (
        <ul>
          {data.values.map((value) => (
            <li key={value}>
              <bdi>{value}</bdi>
            </li>
          ))}
        </ul>
      )}
      {data?.more && <Text size="xs">{t('package:others-more', { count: data.values.length })}</Text>}
    </div>
  );
}
