import { ASSURANCE_LEVELS } from '@habeas/domain';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import { Panel } from '../../ui/panel';
import { Term } from '../../ui/term';
import { useView } from '../frame/request-context';

/** How sure the office is, how sure it must be, and what that allows. */
export function IdentityLevel() {
  const { t } = useTranslation();
  const words = useWords();
  const { identity } = useView();
  const enough = ASSURANCE_LEVELS.indexOf(identity.reached) >= ASSURANCE_LEVELS.indexOf(identity.required);
  const Icon = enough ? IconShieldCheck : IconShieldQuestion;
  return (
    <Panel title={t('identity:level')}>
      <p className="flat rights">
        <span className="term" data-tone={enough ? 'good' : 'attention'}>
          <Icon aria-hidden size={18} />
          <span>{enough ? t('identity:enough') : t('identity:not-enough')}</span>
        </span>
      </p>
      <Facts
        facts={[
          { term: t('identity:reached'), value: <Term of="assurance" value={identity.reached} /> },
          { term: t('identity:required'), value: <Term of="assurance" value={identity.required} /> },
          {
            term: t('identity:codes'),
            value: t('identity:codes-count', { sent: identity.codesSent, failed: identity.codesFailed }),
          },
        ]}
      />
      <Text size="sm" c="dimmed" mt="xs">
        {words('assurance', identity.reached).meaning} {enough ? t('identity:allows') : t('identity:forbids')}
      </Text>
    </Panel>
  );
}
