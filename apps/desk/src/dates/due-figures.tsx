import type { DueFigures as Figures } from '@habeas/casework/deadlines/report/due-view';
import { useTranslation } from 'react-i18next';
import { Facts } from '../ui/facts';
import { useShare } from './use-share';

/** The figures of the whole office. */
export function DueFigures({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { share, median } = useShare();
  return (
    <Facts
      facts={[
        { term: t('dates:figure.open'), value: figures.open },
        { term: t('dates:figure.late'), value: figures.late },
        { term: t('dates:figure.due'), value: figures.due },
        { term: t('dates:figure.answered'), value: figures.answered },
        { term: t('dates:figure.in-time'), value: share(figures) },
        { term: t('dates:figure.median'), value: median(figures) },
      ]}
    />
  );
}
