import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Panel } from '../../ui/panel';
import { useView, type DialogName } from '../frame/request-context';
import { ActionButton } from './action-button';
import { AssignField } from './assign-field';

const SHOWN: DialogName[] = [
  'attend',
  'approve',
  'approve-portability',
  'assign-reviewer',
  'record-view',
  'decide-review',
  'restrict-data',
  'lift-restriction',
  'keep-restriction',
  'record-outcome',
  'answer-matter',
  'hand-over-matter',
  'change-matters',
  'extend',
  'pause',
  'correct',
  'mark-not-a-request',
  'withdraw',
  'revoke',
  'revoke-portability',
  'close',
  'reopen',
  'hold-file',
  'lift-hold',
];

/** What can be done with the request now, and what cannot with the reason why. */
export function ActionPanel() {
  const { t } = useTranslation();
  const known = useKnownText();
  const { actions } = useView();
  const refused = actions.refused.filter(({ action }) => SHOWN.some((shown) => shown === action));
  return (
    <aside className="request-actions no-print" aria-label={t('actions:title')}>
      <Panel title={t('actions:title')}>
        <Stack gap="xs">
          <AssignField />
          {SHOWN.map((action) => (
            <ActionButton key={action} action={action} main={action === 'approve'} />
          ))}
        </Stack>
        {refused.length > 0 && (
          <details className="refused">
            <summary>{t('actions:refused', { count: refused.length })}</summary>
            <dl className="words">
              {refused.map(({ action, reason }) => (
                <div key={action}>
                  <dt>{t(`actions:name.${action}`)}</dt>
                  <dd>
                    <Text size="sm">{known('problem:reason', reason)}</Text>
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </Panel>
    </aside>
  );
}
