import type { StaffAccountView } from '@habeas/casework/staff/staff-view';
import { IconCircleCheck, IconHourglass, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Whether the account can be used: active, still to be opened by its person, or closed. */
export function AccountStanding({ account }: { account: StaffAccountView }) {
  const { t } = useTranslation();
  if (!account.active) {
    return (
      <span className="term" data-tone="neutral">
        <IconLock aria-hidden size={16} /> {t('accounts:inactive')}
      </span>
    );
  }
  if (!account.secondFactorEnrolled) {
    return (
      <span className="term" data-tone="attention">
        <IconHourglass aria-hidden size={16} /> {t('accounts:invited')}
      </span>
    );
  }
  return (
    <span className="term" data-tone="good">
      <IconCircleCheck aria-hidden size={16} /> {t('accounts:active')}
    </span>
  );
}
