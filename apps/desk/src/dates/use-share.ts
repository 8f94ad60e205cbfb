import type { DueFigures } from '@habeas/casework/deadlines/report/due-view';
import { useTranslation } from 'react-i18next';

type Answered = Pick<DueFigures, 'answered' | 'inTime' | 'medianDays'>;

/** The share in time and the median, in words. A share is cut, not rounded: 99.6 % in time is not all. */
export function useShare(): { share: (of: Answered) => string; median: (of: Answered) => string } {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return {
    share: ({ answered, inTime }) =>
      answered === 0 ? t('dates:none-answered') : percent.format(Math.floor((100 * inTime) / answered) / 100),
    median: ({ medianDays }) =>
      medianDays === null ? t('dates:none-answered') : new Intl.NumberFormat(i18n.language).format(medianDays),
  };
}
