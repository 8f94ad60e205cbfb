import type { OthersGroupView } from '@habeas/casework/requests/others-view';
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOthersValues } from '../../api/others-values';
import { usePermission } from '../../api/session';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';

interface Props {
  group: OthersGroupView;
  name: string;
  /** The values stand on the page. */
  onRead: () => void;
}

/** The values themselves, when a colleague asks for them. */
export function OthersValues({ group, name, onRead }: Props) {
  const { t } = useTranslation();
  const mayRead = usePermission('package.preview');
  const [shown, setShown] = useState(false);
  const { data, error, isFetching } = useOthersValues(useView().id, group.id, shown);
  const region = useRef<HTMLDivElement>(null);
  const tell = useRef(onRead);
  useEffect(() => {
    tell.current = onRead;
  });
  useEffect(() => {
    if (shown && data) tell.current();
  }, [shown, data]);
  // The button that opened them is gone: what it opened takes the focus.
  useEffect(() => {
    if (shown) region.current?.focus({ preventScroll: true });
  }, [shown]);
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
      ref={region}
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
