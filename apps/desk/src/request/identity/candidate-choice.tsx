import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { useAllowed } from '../actions/use-action';
import { useView } from '../frame/request-context';
import { ChooseDialog } from './choose-dialog';

/** As the server says that no source knows the person. */
const SEEN_BY_OFFICE = 'office';

/** The persons whom the sources know under the identifiers, with the evidence; choosing is a person's act. */
export function CandidateChoice() {
  const { t } = useTranslation();
  const known = useKnownText();
  const { identity, sources } = useView();
  const { candidates } = identity;
  const titleOf = (source: string) => sources.find((task) => task.source === source)?.title ?? source;
  const mayDecide = useAllowed('decide-identity');
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Panel title={t('identity:candidates')}>
      {candidates.length === 0 && <Empty why={t('identity:no-candidate')} next={t('identity:no-candidate-next')} />}
      {candidates.length > 1 && <Text mb="sm">{t('identity:several', { count: candidates.length })}</Text>}
      <ul className="candidates">
        {candidates.map((candidate) => (
          <li key={candidate.id} data-chosen={candidate.chosen}>
            <strong>{candidate.displayName}</strong>
            {candidate.chosen && (
              <span className="term" data-tone="good">
                <IconUserCheck aria-hidden size={16} /> {t('identity:chosen')}
              </span>
            )}
            <Text size="sm">
              {t('identity:contact-hint')} {candidate.contactHint}
            </Text>
            <Text size="sm" c="dimmed">
              {candidate.source === SEEN_BY_OFFICE
                ? t('identity:seen-by-office')
                : `${t('identity:found-in', { source: titleOf(candidate.source) })} ${known('identity:type', candidate.evidence)}`}
            </Text>
          </li>
        ))}
      </ul>
      {mayDecide && candidates.length > 0 && (
        <Button className="no-print" variant="default" size="sm" onClick={open}>
          {t('identity:choose')}
        </Button>
      )}
      <ChooseDialog opened={opened} onClose={close} />
    </Panel>
  );
}
