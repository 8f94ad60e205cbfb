import { Button, Group, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBrandName } from '../../api/brands';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { DueCell } from '../../queue/due-cell';
import { NextStep } from '../../queue/next-step';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Term } from '../../ui/term';
import { usePageTitle } from '../../ui/use-page-title';
import { RelatedRequests } from '../related/related-requests';
import { useView } from './request-context';

/** What one must know at a glance: who, what, how far, until when, by whom, what next. */
export function RequestHeader() {
  const { t } = useTranslation();
  const view = useView();
  const brandName = useBrandName();
  const heading = usePageTitle(view.reference);
  return (
    <header className="panel request-head">
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={1} ref={heading} tabIndex={-1}>
            {view.reference}
          </Title>
          <span className="rights">
            <span>{view.requesterName ?? t('queue:nameless')}</span>
            <Term of="requestState" value={view.state} />
          </span>
        </div>
        <DueCell item={view} />
      </Group>
      <Facts
        facts={[
          {
            term: t('request:rights'),
            value: (
              <span className="stacked">
                {view.rights.map(({ right, state }) => (
                  <span key={right} className="rights">
                    <Term of="right" value={right} />
                    <Term of="rightState" value={state} />
                  </span>
                ))}
              </span>
            ),
          },
          { term: t('request:next'), value: <NextStep next={view.nextAction} /> },
          { term: t('request:assignee'), value: view.assignee?.name ?? t('queue:nobody') },
          { term: t('request:received'), value: <Moment value={view.receivedAt} zone={view.clock.zone} focusable /> },
          ...(view.hold
            ? [
                {
                  term: t('hold:held'),
                  value: (
                    <>
                      {t('hold:review')} <Moment value={view.hold.reviewOn} precision="day" />
                    </>
                  ),
                },
              ]
            : []),
          {
            term: t('request:door'),
            value: `${t(`request:channel.${view.channel}`)} · ${brandName(view.brand)} · ${LANGUAGE_NAMES[view.language]}`,
          },
        ]}
      />
      <Button
        className="no-print"
        component={Link}
        to={`/requests/${view.id}/print`}
        size="xs"
        variant="default"
        leftSection={<IconPrinter aria-hidden size={16} />}
      >
        {t('request:print')}
      </Button>
      <RelatedRequests />
    </header>
  );
}
