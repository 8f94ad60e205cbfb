import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayInWords, exactMoment, momentInWords, OFFICE_ZONE } from '../i18n/dates';

interface Props {
  value: string;
  zone?: string;
  /** Day alone, or day and time. */
  precision?: 'day' | 'minute';
  /** Reachable by keyboard, so that the exact time can be read there too. */
  focusable?: boolean;
}

/** A date or an instant in the reader's language; the exact one on hover and on focus. */
export function Moment({ value, zone = OFFICE_ZONE, precision = 'minute', focusable = false }: Props) {
  const { i18n } = useTranslation();
  const text = (precision === 'day' ? dayInWords : momentInWords)(value, i18n.language, zone);
  const exact = exactMoment(value, i18n.language, zone);
  return (
    <Tooltip label={exact} events={{ hover: true, focus: true, touch: true }} withArrow>
      <time dateTime={value} tabIndex={focusable ? 0 : undefined} className="moment">
        {text}
      </time>
    </Tooltip>
  );
}
