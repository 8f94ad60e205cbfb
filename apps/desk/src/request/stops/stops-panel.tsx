import type { StopsView } from '@habeas/casework/requests/stops-view';
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useKnownText } from '../../i18n/use-known-text';
import { useWords } from '../../i18n/use-words';
import { Panel } from '../../ui/panel';
import { useView } from '../frame/request-context';
import { NameUsesDialog } from './name-uses-dialog';
import { PurposeStop } from './purpose-stop';
import { StopSummary } from './stop-summary';

/** What somebody asked to stop, purpose by purpose, and what came of it where. */
export function StopsPanels() {
  const { stops } = useView();
  return stops.map((one) => <StopsPanel key={one.right} stops={one} />);
}

function StopsPanel({ stops }: { stops: StopsView }) {
  const { t } = useTranslation();
  const words = useWords();
  const known = useKnownText();
  const [opened, { open, close }] = useDisclosure(false);
  const { purposes, recipients, nameable } = stops;
  return (
    <Panel title={t('shell:pair', { name: t('stops:title'), value: words('right', stops.right).name })}>
      <StopSummary purposes={purposes} />
      <ul className="entries">
        {purposes.map((purpose) => (
          <PurposeStop key={`${purpose.how} ${purpose.key}`} purpose={purpose} />
        ))}
      </ul>
      {recipients.length > 0 && (
        <section aria-label={t('stops:recipients')}>
          <Text fw={600}>{t('stops:recipients')}</Text>
          <ul className="entries">
            {recipients.map(({ name, state }) => (
              <li key={name}>
                {name} · {known('stops:told', state)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {nameable && (
        <div className="no-print">
          <Button mt="sm" size="sm" variant={purposes.length === 0 ? 'filled' : 'default'} onClick={open}>
            {t('stops:name')}
          </Button>
          <NameUsesDialog right={stops.right} nameable={nameable} opened={opened} onClose={close} />
        </div>
      )}
    </Panel>
  );
}
