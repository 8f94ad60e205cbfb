import { ASSURANCE_LEVELS, REQUEST_STATES, REQUESTED_RIGHT_STATES, RIGHTS, SOURCE_TASK_STATES } from '@habeas/domain';
import { STAFF_ROLES } from '@habeas/casework/staff/staff-view';
import { SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords, type Vocabulary } from '../i18n/use-words';
import { Panel } from '../ui/panel';
import { usePageTitle } from '../ui/use-page-title';

const VOCABULARIES: [Vocabulary, readonly string[]][] = [
  ['right', RIGHTS],
  ['requestState', REQUEST_STATES],
  ['rightState', REQUESTED_RIGHT_STATES],
  ['taskState', SOURCE_TASK_STATES],
  ['packageState', ['composing', 'sealed', 'approved', 'released', 'revoked', 'expired', 'failed']],
  ['assurance', ASSURANCE_LEVELS],
  ['outcome', ['granted', 'refused', 'partial', 'kept-until', 'not-applicable', 'needs-person']],
  ['role', STAFF_ROLES],
];

/** Every word that the desk shows as a standing, with its one sentence of meaning. */
export function WordsRoom() {
  const { t } = useTranslation();
  const words = useWords();
  const heading = usePageTitle(t('shell:words-title'));
  return (
    <>
      <Title order={1} ref={heading} tabIndex={-1} mb={4}>
        {t('shell:words-title')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('shell:words-lead')}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {VOCABULARIES.map(([vocabulary, values]) => (
          <Panel key={vocabulary} title={t(`words:title.${vocabulary}`)}>
            <dl className="words">
              {values.map((value) => (
                <div key={value}>
                  <dt>{words(vocabulary, value).name}</dt>
                  <dd>{words(vocabulary, value).meaning}</dd>
                </div>
              ))}
            </dl>
          </Panel>
        ))}
      </SimpleGrid>
    </>
  );
}
