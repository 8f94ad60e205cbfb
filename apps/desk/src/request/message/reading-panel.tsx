import { Alert, Group, Text } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBrandName } from '../../api/brands';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { useKnownText } from '../../i18n/use-known-text';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';
import { ReadRight } from './read-right';

/** What was read from the message, each finding with the rule that found it, and the way to correct it. */
export function ReadingPanel() {
  const { t } = useTranslation();
  const known = useKnownText();
  const { reading, brand, clock } = useView();
  const brandName = useBrandName();
  return (
    <Panel title={t('message:reading')}>
      {reading.needsPerson && (
        <Alert
          color="yellow"
          variant="outline"
          mb="sm"
          icon={<IconUserQuestion aria-hidden />}
          title={t('message:needs-person')}
        >
          {reading.needsPersonBecause && known('message:needs-person-because', reading.needsPersonBecause)}
        </Alert>
      )}
      <Facts
        facts={[
          { term: t('message:kind'), value: known('message:kinds', reading.kind) },
          { term: t('actions:person-language'), value: LANGUAGE_NAMES[reading.language] },
          { term: t('queue:filter.brand'), value: brandName(brand) },
        ]}
      />
      {reading.rights.length === 0 ? (
        <Text my="sm">{t('message:no-right')}</Text>
      ) : (
        <ul className="read-rights">
          {reading.rights.map((right) => (
            <ReadRight key={right.right} {...right} />
          ))}
        </ul>
      )}
      {reading.correctedBy && (
        <Text size="sm" mb="sm">
          {t('message:corrected', { name: reading.correctedBy })}{' '}
          {reading.correctedAt && <Moment value={reading.correctedAt} zone={clock.zone} />}
        </Text>
      )}
      <Group gap="xs">
        <ActionButton action="correct" />
        <ActionButton action="mark-not-a-request" />
      </Group>
    </Panel>
  );
}
