import { Anchor, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/panel';
import { ActionButton } from '../actions/action-button';
import { useView } from '../frame/request-context';

/** Who acts for the person: what is said, what was verified, and which rights wait for it. */
export function MandatePanel() {
  const { t } = useTranslation();
  const words = useWords();
  const { mandate, mandateDocuments, clock, receipt } = useView();
  if (!mandate)
    return (
      <Panel title={t('mandate:title')}>
        <Text size="sm" mb="sm">
          {t('mandate:none')}
        </Text>
        <ActionButton action="record-mandate" />
      </Panel>
    );
  const { kind, holder, rights, limits, dataTo, verifiedBy, verifiedAt, waits } = mandate;
  const document = mandateDocuments.find(({ key }) => key === mandate.document);
  const url = receipt.attachments.find(({ name }) => name === document?.name)?.url;
  return (
    <Panel title={t('mandate:title')}>
      <p className="flat rights">
        <span className="term" data-tone={verifiedAt ? 'good' : 'attention'}>
          {verifiedAt ? <IconCircleCheck aria-hidden size={16} /> : <IconAlertTriangle aria-hidden size={16} />}
          <span>{t(verifiedAt ? 'mandate:is-verified' : 'mandate:is-said')}</span>
        </span>
      </p>
      <Facts
        facts={[
          { term: t('mandate:holder'), value: <span className="wrap">{holder}</span> },
          { term: t('mandate:kind'), value: t(`mandate:is.${kind}`) },
          { term: t('mandate:rights'), value: rights.map((right) => words('right', right).name).join(', ') || '–' },
          { term: t('mandate:limits'), value: limits ?? t('mandate:no-limits') },
          { term: t('mandate:period'), value: <Period /> },
          {
            term: t('mandate:document'),
            value: document ? (
              url ? (
                <Anchor href={url}>{document.name}</Anchor>
              ) : (
                document.name
              )
            ) : (
              t('mandate:no-document')
            ),
          },
          { term: t('mandate:data'), value: dataTo ?? t('mandate:data-to-person') },
          ...(verifiedAt
            ? [
                {
                  term: t('mandate:verified-by'),
                  value: (
                    <>
                      {verifiedBy} · <Moment value={verifiedAt} zone={clock.zone} focusable />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {waits.length > 0 && (
        <>
          <Text fw={600} mt="sm">
            {t('mandate:waits')}
          </Text>
          <ul>
            {waits.map(({ right, gap }) => (
              <li key={right}>
                {t('shell:pair', { name: words('right', right).name, value: t(`mandate:gap.${gap}`) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <Text size="sm" c="dimmed" my="xs">
        {t('mandate:kept')}
      </Text>
      <ActionButton action="record-mandate" main={waits.length > 0} />
    </Panel>
  );
}

/** From when until when; a side without a day is open. */
function Period() {
  const { t } = useTranslation();
  const { mandate } = useView();
  const { validFrom, validUntil } = mandate ?? { validFrom: null, validUntil: null };
  return (
    <>
      {validFrom ? <Moment value={validFrom} precision="day" /> : t('mandate:no-start')}
      {' – '}
      {validUntil ? <Moment value={validUntil} precision="day" /> : t('mandate:no-end')}
    </>
  );
}
