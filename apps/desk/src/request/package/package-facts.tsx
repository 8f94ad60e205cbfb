import type { PackageView } from '@habeas/casework/requests/package-view';
import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sizeInWords } from '../../i18n/dates';
import { Facts } from '../../ui/facts';
import { Moment } from '../../ui/moment';
import { Term } from '../../ui/term';
import { useView } from '../frame/request-context';

/** The life of a package: composed, approved, released, opened, and until when. */
export function PackageFacts({ pack }: { pack: PackageView }) {
  const { t, i18n } = useTranslation();
  const { zone } = useView().clock;
  const moment = (value: string | null) => (value ? <Moment value={value} zone={zone} focusable /> : null);
  const facts = [
    { term: t('package:state'), value: <Term of="packageState" value={pack.state} /> },
    { term: t('package:size'), value: pack.size === null ? null : sizeInWords(pack.size, i18n.language) },
    { term: t('package:composed'), value: moment(pack.composedAt) },
    { term: t('package:approved-by'), value: pack.approvedBy },
    { term: t('package:released'), value: moment(pack.releasedAt) },
    { term: t('package:expires'), value: moment(pack.expiresAt) },
    {
      term: t('package:openings'),
      value:
        pack.openings.length === 0 ? (
          t('package:never-opened')
        ) : (
          <span className="stacked">
            {pack.openings.map(({ at }) => (
              <span key={at}>{moment(at)}</span>
            ))}
          </span>
        ),
    },
    { term: t('package:manifest'), value: pack.manifestSha256 && <Code className="wrap">{pack.manifestSha256}</Code> },
  ];
  return <Facts facts={facts.filter(({ value }) => value !== null)} />;
}
