import { Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccounts } from '../../api/accounts';
import { useRequestWriting } from '../../api/request-writing';
import { useSession } from '../../api/session';
import { ProblemNotice } from '../../ui/problem-notice';
import { useView } from '../frame/request-context';
import { useAllowed } from './use-action';

/** Gives the request to an account, or takes it oneself. Choosing alone changes nothing: the button does. */
export function AssignField() {
  const { t } = useTranslation();
  const view = useView();
  const me = useSession().data?.account;
  const accounts = useAccounts().data ?? [];
  const write = useRequestWriting(view.id);
  const current = view.assignee?.id ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  if (!useAllowed('assign')) return null;
  const assign = (accountId: string | null) =>
    write.mutate({ path: 'assignment', body: { accountId } }, { onSettled: () => setChosen(null) });
  const value = chosen ?? current;
  return (
    <div>
      <NativeSelect
        label={t('actions:assign-to')}
        value={value}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: '', label: t('queue:nobody') },
          ...accounts
            .filter(({ active, id }) => active || id === current)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Group gap="xs" mt="xs">
        <Button
          size="xs"
          variant="default"
          disabled={value === current}
          loading={write.isPending}
          onClick={() => assign(value || null)}
        >
          {t('actions:name.assign')}
        </Button>
        {me && me.id !== current && (
          <Button size="xs" variant="default" onClick={() => assign(me.id)}>
            {t('actions:assign-me')}
          </Button>
        )}
      </Group>
      {write.error && <ProblemNotice error={write.error} />}
    </div>
  );
}
