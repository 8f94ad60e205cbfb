import type { PackageView } from '@habeas/casework/requests/package-view';
import type { Right } from '@habeas/domain';
import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../i18n/language-choice';
import { sizeInWords } from '../../i18n/dates';
import { useWords } from '../../i18n/use-words';
import { Facts } from '../../ui/facts';
import { useView } from '../frame/request-context';

/** What goes out, to whom, over which contact: the last look before it leaves. */
export function ApproveSummary({ pack, right }: { pack: PackageView | null; right: Right }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const view = useView();
  const { findings, identity } = view;
  const person = identity.candidates.find(({ chosen }) => chosen);
  const verified = identity.identifiers.filter(({ status }) => status === 'verified');
  const none = t('actions:approve-none');
  return (
    <Facts
      facts={[
        { term: t('actions:approve-person'), value: person?.displayName ?? view.requesterName ?? none },
        { term: t('actions:approve-contact'), value: person?.contactHint ?? none },
        { term: t('actions:approve-verified'), value: verified.map(({ value }) => value).join(', ') || none },
        {
          term: t('request:rights'),
          value: words('right', right).name,
        },
        {
          term: t('actions:approve-content'),
          value: t('actions:approve-counts', {
            count: pack?.entries.length ?? 0,
            records: findings.records,
            size: sizeInWords(pack?.size ?? 0, i18n.language),
          }),
        },
        { term: t('actions:person-language'), value: LANGUAGE_NAMES[view.language] },
        {
          term: t('package:manifest'),
          value: <Code className="wrap">{pack?.manifestSha256 ?? none}</Code>,
        },
      ]}
    />
  );
}
